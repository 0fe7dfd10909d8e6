package org.parley.positions;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parley.language.Language;

/**
 * A map as GraphML, for those who analyse networks: actors and issues are nodes; positions, linkages and preconditions are
 * edges between them.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML, specification</a>
 */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final List<String> NODE_TEXTS = List.of("kind", "name", "side");
    private static final List<String> EDGE_NUMBERS = List.of("value", "salience", "capability");

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(DebateMap map) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            new GraphMl(xml).graph(map);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private void graph(DebateMap map) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String key : NODE_TEXTS) {
            key("node", key, "string");
        }
        key("edge", "relation", "string");
        for (String key : EDGE_NUMBERS) {
            key("edge", key, "double");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        for (Actor actor : map.actors()) {
            node(
                    "actor." + actor.id(),
                    Map.of("kind", "actor", "name", actor.name().in(Language.ENGLISH), "side", actor.ownSide()));
        }
        for (Issue issue : map.issues()) {
            node(
                    "issue." + issue.id(),
                    Map.of("kind", "issue", "name", issue.name().in(Language.ENGLISH)));
        }
        for (Issue issue : map.issues()) {
            for (Position position : issue.current()) {
                edge(
                        "actor." + position.actor(),
                        "issue." + issue.id(),
                        "position",
                        Map.of(
                                "value", position.value().best(),
                                "salience", position.salience().best(),
                                "capability", position.capability().best()));
            }
        }
        for (Linkage linkage : map.linkages()) {
            edge(
                    "issue." + linkage.first(),
                    "issue." + linkage.second(),
                    linkage.forbidden() ? "forbidden linkage" : "linkage",
                    Map.of());
        }
        for (Precondition one : map.preconditions()) {
            edge("issue." + one.requires(), "issue." + one.issue(), "precondition", Map.of());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void key(String of, String id, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", id);
        xml.writeAttribute("attr.type", type);
    }

    private void node(String id, Map<String, String> data) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        for (String key : NODE_TEXTS) {
            if (data.containsKey(key)) {
                data(key, data.getOrDefault(key, ""));
            }
        }
        xml.writeEndElement();
    }

    private void edge(String from, String to, String relation, Map<String, Double> data) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        data("relation", relation);
        for (String key : EDGE_NUMBERS) {
            Double value = data.get(key);
            if (value != null) {
                data(key, MapFile.number(value).toString());
            }
        }
        xml.writeEndElement();
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        // What no XML can hold is left out.
        xml.writeCharacters(value.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", ""));
        xml.writeEndElement();
    }
}
