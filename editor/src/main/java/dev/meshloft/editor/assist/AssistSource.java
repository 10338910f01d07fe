package dev.meshloft.editor.assist;

/// Who finds answers to what the editor asks about its text.
///
/// ```java
/// editor.assistProperty().set(question -> question.answeredBy(mesh.open(file, question.text())).run());
/// ```
@FunctionalInterface
public interface AssistSource {

    /// Called on the FX thread. The question is answered there or elsewhere; what [Question#answeredBy] gives is to be
    /// run on the FX thread, at once or later. A question may stay unanswered when a newer one of its kind came.
    void ask(Question question);
}
