package org.parley.positions;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parley.language.Language;
import org.parley.language.Slug;
import tools.jackson.databind.JsonNode;

/**
 * A map as GraphML, for those who analyse networks: actors and issues are nodes; positions, linkages, preconditions and gains are
 * edges between them. All else of a part is data of its node or edge, one value a key.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML, specification</a>
 */
final class GraphMl {

    static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /** The key by which an element says what part it is. */
    static final String KIND = "kind";

    /** What a node is that stands for a side, which is no part of a map but may gain. */
    static final String SIDE = "side";

    /** Which fields of a part are the ends of an edge. */
    record Ends(String from, Part.Kind fromKind, String to) {

        static final Map<Part.Kind, Ends> OF = Map.of(
                Part.Kind.POSITION, new Ends("actor", Part.Kind.ACTOR, "issue"),
                Part.Kind.LINKAGE, new Ends("first", Part.Kind.ISSUE, "second"),
                Part.Kind.PRECONDITION, new Ends("requires", Part.Kind.ISSUE, "issue"),
                Part.Kind.GAIN, new Ends("actor", Part.Kind.ACTOR, "issue"));
    }

    /** An element with its data by key: a text, a number, or true or false. */
    private record Element(String domain, Map<String, String> attributes, Map<String, Object> data) {}

    private final DebateMap map;
    private final List<Element> elements = new ArrayList<>();
    private final Set<String> nodes = new LinkedHashSet<>();

    private GraphMl(DebateMap map) {
        this.map = map;
    }

    static byte[] write(DebateMap map) {
        GraphMl graph = new GraphMl(map);
        Element head = new Element("graph", Map.of("edgedefault", "directed"), new LinkedHashMap<>());
        List<Part> edges = new ArrayList<>();
        for (Part part : Part.of(map)) {
            if (part.kind() == Part.Kind.MAP) {
                FlatFields.flatten("", part.fields(), head.data);
            } else if (Ends.OF.containsKey(part.kind())) {
                edges.add(part);
            } else {
                graph.node(part);
            }
        }
        edges.forEach(graph::edge);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            graph.write(head, new Lines(xml));
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void node(Part part) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(KIND, part.kind().word());
        data.put("label", label(part));
        FlatFields.flatten("", part.fields(), data);
        String id = id(part.kind().word(), part.key());
        nodes.add(id);
        elements.add(new Element("node", Map.of("id", id), data));
    }

    /** A name for programs that draw the network; it is not read again. */
    private static String label(Part part) {
        JsonNode names = part.fields().path("name");
        return names.path(Language.ENGLISH.tag())
                .asString(names.isEmpty() ? part.key() : names.iterator().next().asString());
    }

    private void edge(Part part) {
        Ends ends = Ends.OF.get(part.kind());
        if (ends == null) {
            throw new IllegalArgumentException("no edge: " + part.kind());
        }
        var fields = part.fields();
        String from = end(ends.fromKind, fields.path(ends.from).stringValue());
        String to = end(Part.Kind.ISSUE, fields.path(ends.to).stringValue());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(KIND, part.kind().word());
        FlatFields.flatten("", fields, data);
        data.remove(ends.from);
        data.remove(ends.to);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("source", from);
        attributes.put("target", to);
        elements.add(new Element("edge", attributes, data));
    }

    /** The node at an end: of an actor, a group or a side, or of an issue. */
    private String end(Part.Kind kind, String key) {
        String own = id(kind.word(), key);
        if (nodes.contains(own)) {
            return own;
        }
        String group = id(Part.Kind.GROUP.word(), key);
        if (nodes.contains(group)) {
            return group;
        }
        String side = id(SIDE, key);
        if (nodes.add(side)) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put(KIND, SIDE);
            data.put("label", map.nameOf(key).in(Language.ENGLISH));
            data.put("id", key);
            elements.add(new Element("node", Map.of("id", side), data));
        }
        return side;
    }

    private static String id(String kind, String key) {
        return kind + '.' + Slug.of(key);
    }

    private void write(Element head, Lines xml) throws XMLStreamException {
        xml.start(NAMESPACE);
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys(head, keys);
        elements.forEach(element -> keys(element, keys));
        for (Map.Entry<String, Map<String, Object>> domain : keys.entrySet()) {
            for (Map.Entry<String, Object> key : domain.getValue().entrySet()) {
                xml.key(domain.getKey(), key.getKey(), FlatFields.type(key.getValue()));
            }
        }
        xml.open(head.domain, head.attributes, head.data);
        // Nodes before edges: those of sides are found while edges are made.
        for (String domain : List.of("node", "edge")) {
            for (Element element : elements) {
                if (element.domain.equals(domain)) {
                    xml.open(domain, element.attributes, element.data);
                    xml.close();
                }
            }
        }
        xml.close();
        xml.end();
    }

    private static void keys(Element element, Map<String, Map<String, Object>> keys) {
        Map<String, Object> own = keys.computeIfAbsent(element.domain, _ -> new LinkedHashMap<>());
        element.data.forEach(own::putIfAbsent);
    }

    /** XML with a line for each element, so that what is wrong can be told by its line. */
    private record Lines(XMLStreamWriter xml) {

        void start(String namespace) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.setDefaultNamespace(namespace);
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(namespace);
            xml.writeCharacters("\n");
        }

        void key(String domain, String name, String type) throws XMLStreamException {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", domain + '.' + name);
            xml.writeAttribute("for", domain);
            xml.writeAttribute("attr.name", name);
            xml.writeAttribute("attr.type", type);
            xml.writeCharacters("\n");
        }

        void open(String domain, Map<String, String> attributes, Map<String, Object> data) throws XMLStreamException {
            xml.writeStartElement(domain);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            xml.writeCharacters("\n");
            for (Map.Entry<String, Object> value : data.entrySet()) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", domain + '.' + value.getKey());
                text(value.getValue().toString());
                close();
            }
        }

        /** A text whose carriage returns no reader of XML takes for ends of lines. */
        private void text(String text) throws XMLStreamException {
            String[] lines = text.split("\r", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.writeEntityRef("#xD");
                }
                xml.writeCharacters(lines[i]);
            }
        }

        void close() throws XMLStreamException {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }

        void end() throws XMLStreamException {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
        }
    }
}
