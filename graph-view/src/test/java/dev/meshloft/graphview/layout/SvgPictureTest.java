package dev.meshloft.graphview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.GeneratedMesh;
import dev.meshloft.graphview.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgPictureTest {

    @Test
    void everyNodeAndEveryWeightIsInThePicture() throws Exception {
        PlacedGraph shop = GraphLayout.of(Samples.shop(), TextMeasure.approximate());
        String text = parsed(SvgPicture.of(shop)).getDocumentElement().getTextContent();
        shop.nodes().forEach(node -> assertTrue(text.contains(node.label()), node.label()));
        assertTrue(text.contains("100 → 90 %"));
        assertTrue(text.contains("Newly denied"));
    }

    @Test
    void foldedNamespacesSayWhatIsInThem() throws Exception {
        PlacedGraph folded = GraphLayout.of(
                Samples.shop(), TextMeasure.approximate(), LayoutOptions.DEFAULT.withCollapsed(Set.of("storefront")));
        Document picture = parsed(SvgPicture.of(folded));
        assertTrue(picture.getDocumentElement().getTextContent().contains("services"));
    }

    @Test
    void namesCannotEndTheirText() throws Exception {
        GraphNode odd = new GraphNode(
                "odd",
                NodeType.EXTERNAL,
                "</text>&<script>",
                "",
                null,
                null,
                List.of(),
                ProblemCount.NONE,
                ChangeMark.NONE,
                null,
                null);
        PlacedGraph placed = GraphLayout.of(new MeshGraph(List.of(odd), List.of()), TextMeasure.approximate());
        assertEquals(
                0, parsed(SvgPicture.of(placed)).getElementsByTagName("script").getLength());
    }

    @Test
    void generatedMeshesGiveWellFormedPictures() throws Exception {
        for (int seed = 1; seed <= 10; seed++) {
            PlacedGraph placed = GraphLayout.of(GeneratedMesh.of(seed, 30), TextMeasure.approximate());
            Document picture = parsed(SvgPicture.of(placed));
            assertTrue(picture.getElementsByTagName("rect").getLength() > 10, "mesh " + seed);
        }
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
