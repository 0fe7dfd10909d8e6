package org.parley.positions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map in the Argument Interchange Format: each claim and each quoted sentence an information node, an inference from the
 * sentence to the claim, a conflict between readings of one text that differ. What the format has no place for is in fields
 * named {@code parley}, which its other readers pass over.
 *
 * @see <a href="https://doi.org/10.1017/S0269888906001044">Chesñevar et al., Towards an argument interchange format (2006)</a>
 */
final class Aif {

    private static final String OWN = "parley";
    private static final Set<Part.Kind> HEAD =
            Set.of(Part.Kind.MAP, Part.Kind.TRACK, Part.Kind.GROUP, Part.Kind.ACTOR, Part.Kind.ISSUE);

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode nodes = root.putArray("nodes");
    private final ArrayNode edges = root.putArray("edges");
    private final Map<String, String> claims = new HashMap<>();

    private Aif() {}

    static byte[] write(DebateMap map) {
        Aif aif = new Aif();
        Claims.of(map).forEach(aif::claim);
        aif.root.putArray("locutions");
        aif.root.set(OWN, Part.head(map, HEAD));
        return MapFile.bytes(aif.root);
    }

    private void claim(Claims.Claim claim) {
        String node = node("I", claim.text(), claim.part());
        claims.put(claim.title(), node);
        claim.evidence().forEach(evidence -> {
            String inference = node("RA", "Default Inference", null);
            edge(node("I", Claims.sentence(evidence), null), inference);
            edge(inference, node);
        });
        claim.against().forEach(other -> {
            String conflict = node("CA", "Default Conflict", null);
            edge(node, conflict);
            edge(conflict, claims.getOrDefault(other, node));
        });
    }

    private String node(String type, String text, @Nullable Part part) {
        String id = Integer.toString(nodes.size() + 1);
        ObjectNode node = nodes.addObject().put("nodeID", id).put("text", text).put("type", type);
        if (part != null) {
            node.set(OWN, part.told());
        }
        return id;
    }

    private void edge(String from, String to) {
        var _ = edges.addObject()
                .put("edgeID", Integer.toString(edges.size() + 1))
                .put("fromID", from)
                .put("toID", to);
    }

    static MapReader.ReadMap read(byte[] file) {
        Problems problems = new Problems();
        MapTree tree = new MapTree(problems);
        Map<String, Integer> untold = new HashMap<>();
        if (!(JsonValue.read(MapFile.text(file)) instanceof JsonValue.Members(int line, Map<String, JsonValue> root))) {
            throw MapRefused.of(new Problem(1, "", "object", List.of()));
        }
        if (root.get(OWN) instanceof JsonValue.Members head) {
            tree.head(head);
        } else {
            problems.add(line, OWN, "missing");
        }
        if (root.get("nodes") instanceof JsonValue.Items(int _, List<JsonValue> all)) {
            all.forEach(node -> node(node, tree, untold, problems));
        } else {
            problems.add(line, "nodes", "missing");
        }
        problems.refuse();
        MapReader.ReadMap read = new MapReader(problems).read(tree.root());
        Set<String> told = new HashSet<>();
        Claims.of(read.map()).forEach(claim -> {
            told.add(claim.text());
            claim.evidence().forEach(evidence -> told.add(Claims.sentence(evidence)));
        });
        untold.forEach((text, at) -> {
            if (!told.contains(text)) {
                problems.add(at, "nodes", "untold", text);
            }
        });
        problems.refuse();
        return read;
    }

    private static void node(JsonValue node, MapTree tree, Map<String, Integer> untold, Problems problems) {
        if (!(node instanceof JsonValue.Members(int line, Map<String, JsonValue> fields))) {
            problems.add(node.line(), "nodes", "object");
        } else if (fields.get(OWN) instanceof JsonValue.Members part) {
            tree.add(part);
        } else if (fields.get("type") instanceof JsonValue.Plain(int _, @Nullable Object type)
                && "I".equals(type)
                && fields.get("text") instanceof JsonValue.Plain(int _, @Nullable Object text)) {
            untold.put(String.valueOf(text), line);
        }
    }
}
