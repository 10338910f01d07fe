package dev.meshloft.app.form.model;

import java.util.List;

/// The whole form of one object.
public record FormPage(List<Segment> segments) {

    public FormPage {
        segments = List.copyOf(segments);
    }

    /// A part that is shown alone.
    ///
    /// @param count how many things it holds; -1 when that means nothing
    /// @param additions what can be added from its head
    public record Segment(String title, int count, List<FormField> fields, List<Addition> additions) {

        public Segment {
            fields = List.copyOf(fields);
            additions = List.copyOf(additions);
        }
    }
}
