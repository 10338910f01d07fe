package dev.meshloft.app.form;

import dev.meshloft.app.form.model.Addition;
import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.yaml.YamlPath;

/// What the parts of a form can ask for. FX thread.
interface FormDesk {

    /// Changes the text.
    ///
    /// @param coalesceKey edits with the same key that follow each other are one undo step; empty for one alone
    void edit(String title, String coalesceKey, FormEdit edit);

    void add(Addition addition);

    /// Opens an empty field.
    void open(YamlPath path);

    void fix(QuickFix fix);

    void showInText(YamlPath path);

    /// Shows in the text where a value is written that an anchor brings.
    ///
    /// @param path from the document's root
    void showSource(YamlPath path);

    /// The keyboard is at this field now.
    void focused(YamlPath path);

    /// Which cards are unfolded.
    Folds folds();
}
