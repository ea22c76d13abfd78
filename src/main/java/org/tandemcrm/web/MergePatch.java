package org.tandemcrm.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a record by a JSON merge patch (RFC 7396): what the patch does not name stays, null
 * clears, a list is replaced whole. Fields that the record does not have are refused by name.
 */
@Component
public class MergePatch {

    private final JsonMapper json;

    MergePatch(JsonMapper json) {
        this.json = json;
    }

    /** The record as it is with the patch laid over it; a value that cannot be read is a 422. */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        JsonNode target = json.valueToTree(current);
        try {
            List<Flaw> ours = unknown(target, type);
            JsonNode whole = merged(target, patch);
            List<Flaw> unknown = new ArrayList<>(unknown(whole, type));
            unknown.removeAll(ours);
            if (!unknown.isEmpty()) {
                throw new InvalidInput(unknown);
            }
            return json.treeToValue(whole, type);
        } catch (DatabindException wrong) {
            throw new Refusal(BodyTrouble.of(wrong));
        }
    }

    private List<Flaw> unknown(JsonNode tree, Class<?> type) {
        return UnknownFields.in(() -> json.treeToValue(tree, type));
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode whole = target instanceof ObjectNode object ? object : changes.objectNode();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                whole.putNull(change.getKey());
            } else {
                JsonNode before = whole.path(change.getKey());
                whole.set(change.getKey(), merged(before, change.getValue()));
            }
        }
        return whole;
    }
}
