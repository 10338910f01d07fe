package dev.meshloft.cluster.api;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads one YAML document as a JSON tree, by YAML 1.2 rules as the rest of the studio does: `yes` and `12:30` are
/// strings. Kubernetes reads YAML 1.1, so texts without need for a change are sent as they are.
public final class YamlReader {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private YamlReader() {}

    /// @throws UnreadableYaml with the parser's words when the text is not YAML
    public static JsonNode read(String yaml) throws UnreadableYaml {
        try {
            return MAPPER.readTree(yaml);
        } catch (JacksonException wrong) {
            throw new UnreadableYaml(wrong.getOriginalMessage());
        }
    }

    /// Several documents; empty ones are null nodes.
    ///
    /// @throws UnreadableYaml when one of them is not YAML
    public static List<JsonNode> readAll(String yaml) throws UnreadableYaml {
        try (MappingIterator<JsonNode> documents =
                MAPPER.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (JacksonException wrong) {
            throw new UnreadableYaml(wrong.getOriginalMessage());
        }
    }

    /// The text is not YAML.
    public static final class UnreadableYaml extends Exception {
        private static final long serialVersionUID = 1L;

        private final String words;

        UnreadableYaml(String words) {
            super(words);
            this.words = words;
        }

        /// What the parser says.
        public String words() {
            return words;
        }
    }
}
