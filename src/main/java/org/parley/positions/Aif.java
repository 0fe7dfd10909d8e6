package org.parley.positions;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map in the Argument Interchange Format: each position and each quoted sentence an information node, and an inference from
 * the sentence to the position. It tells less than the map: linkages, preconditions and agreements have no place in it.
 *
 * @see <a href="https://doi.org/10.1017/S0269888906001044">Chesñevar et al., Towards an argument interchange format (2006)</a>
 */
final class Aif {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode nodes = root.putArray("nodes");
    private final ArrayNode edges = root.putArray("edges");

    private Aif() {}

    static byte[] write(DebateMap map) {
        Aif aif = new Aif();
        map.issues()
                .forEach(issue -> issue.current().forEach(position -> {
                    String claim = aif.node("I", Claims.of(map, issue, position));
                    position.evidence().forEach(evidence -> {
                        String sentence = aif.node("I", Claims.sentence(evidence));
                        String inference = aif.node("RA", "Default Inference");
                        aif.edge(sentence, inference);
                        aif.edge(inference, claim);
                    });
                }));
        aif.root.putArray("locutions");
        return JSON.writeValueAsString(aif.root).getBytes(StandardCharsets.UTF_8);
    }

    private String node(String type, String text) {
        String id = Integer.toString(nodes.size() + 1);
        var _ = nodes.addObject().put("nodeID", id).put("text", text).put("type", type);
        return id;
    }

    private void edge(String from, String to) {
        var _ = edges.addObject()
                .put("edgeID", Integer.toString(edges.size() + 1))
                .put("fromID", from)
                .put("toID", to);
    }
}
