package org.parley.positions;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a map from GraphML. Data under keys that no map has is that of other programs, and is passed over. */
final class GraphMlReader {

    private static final String ID = "id";

    private final XMLStreamReader xml;
    private final Problems problems = new Problems();
    private final MapTree tree = new MapTree(problems);
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, JsonValue> nodes = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** A key as the file declares it. */
    private record Key(String name, String type) {}

    /** An edge, whose ends are looked up when all nodes are known. */
    private record Edge(
            int line, @Nullable String from, @Nullable String to, Map<String, JsonValue> fields) {}

    private GraphMlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static MapReader.ReadMap read(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(MapFile.text(file)));
            return new GraphMlReader(xml).read();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            String why = Objects.requireNonNullElse(broken.getMessage(), "");
            throw MapRefused.of(new Problem(
                    line,
                    "",
                    "not-xml",
                    List.of(why.substring(why.indexOf("Message: ") < 0 ? 0 : why.indexOf("Message: ") + 9))));
        }
    }

    private MapReader.ReadMap read() throws XMLStreamException {
        boolean graph = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw MapRefused.of(new Problem(line(), "", "dtd", List.of()));
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "key" -> key();
                        case "node" -> node();
                        case "edge" -> edge();
                        case "graph" -> graph = graph();
                        case "data" -> datum(tree.head());
                        case "graphml" -> {}
                        default -> skip();
                    }
                }
                default -> {}
            }
        }
        if (!graph) {
            throw MapRefused.of(new Problem(1, "", "no-graph", List.of()));
        }
        edges.forEach(this::join);
        return new MapReader(problems).read(tree.root());
    }

    private void key() {
        String id = attribute("id");
        String name = attribute("attr.name");
        if (id != null && name != null) {
            keys.put(id, new Key(name, Objects.requireNonNullElse(attribute("attr.type"), "string")));
        }
    }

    private boolean graph() {
        if (!GraphMl.NAMESPACE.equals(xml.getNamespaceURI())) {
            problems.add(line(), "", "no-graph");
        }
        return true;
    }

    private void node() throws XMLStreamException {
        int line = line();
        String id = attribute("id");
        Map<String, JsonValue> fields = fields();
        JsonValue own = fields.get(ID);
        if (id != null && own != null) {
            nodes.put(id, own);
        }
        if (!(fields.get(GraphMl.KIND) instanceof JsonValue.Plain(int _, @Nullable Object kind)
                && GraphMl.SIDE.equals(kind))) {
            tree.add(new JsonValue.Members(line, fields));
        }
    }

    private void edge() throws XMLStreamException {
        int line = line();
        String from = attribute("source");
        String to = attribute("target");
        edges.add(new Edge(line, from, to, fields()));
    }

    private void join(Edge edge) {
        MapTree.kind(edge.fields.get(GraphMl.KIND)).map(GraphMl.Ends.OF::get).ifPresent(ends -> {
            end(edge, ends.from(), edge.from);
            end(edge, ends.to(), edge.to);
        });
        tree.add(new JsonValue.Members(edge.line, edge.fields));
    }

    private void end(Edge edge, String field, @Nullable String node) {
        JsonValue id = nodes.get(node);
        if (id instanceof JsonValue.Plain(int _, @Nullable Object value)) {
            edge.fields.put(field, new JsonValue.Plain(edge.line, value));
        } else {
            problems.add(edge.line, field, "no-node", node == null ? "" : node);
        }
    }

    /** The fields of the part that a node or an edge is. */
    private Map<String, JsonValue> fields() throws XMLStreamException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("data")) {
                    datum(fields);
                } else {
                    skip();
                }
            }
        }
        FlatFields.done(fields);
        return fields;
    }

    private void datum(Map<String, JsonValue> fields) throws XMLStreamException {
        Key key = keys.get(attribute("key"));
        if (key != null && (key.name.equals(GraphMl.KIND) || FlatFields.knows(key.name))) {
            int line = line();
            String text = xml.getElementText();
            if (key.name.equals(GraphMl.KIND)) {
                fields.put(key.name, new JsonValue.Plain(line, text.strip()));
            } else if (!text.isEmpty()) {
                FlatFields.put(key.name, key.type, line, text, fields);
            }
        } else {
            skip();
        }
    }

    /** Passes over an element and all in it. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
