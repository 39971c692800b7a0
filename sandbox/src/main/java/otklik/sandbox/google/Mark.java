package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A word of a program in the spreadsheet that people do not see: {@code DeveloperMetadata}.
 *
 * @param sheetId of the sheet it belongs to; empty for one of the whole spreadsheet
 */
record Mark(int id, String key, String value, OptionalInt sheetId) {
    static ObjectNode create(Workbook workbook, JsonNode request) {
        Mark mark = of(request.path("developerMetadata"), workbook.freeMarkId());
        if (workbook.marks.stream().anyMatch(known -> known.id() == mark.id())) {
            throw Refused.invalid("Developer metadata with ID " + mark.id() + " already exists.");
        }
        mark.sheetId().ifPresent(workbook::withId);
        workbook.marks.add(mark);
        return reply("createDeveloperMetadata", mark.json());
    }

    /** What no filter finds is no failure: the reply then names nothing. */
    static ObjectNode update(Workbook workbook, JsonNode request) {
        if (!Set.of("metadataValue").equals(BatchUpdate.fields(request))) {
            throw Refused.invalid("The stand-in changes the value of metadata only.");
        }
        String value = request.at("/developerMetadata/metadataValue").asText();
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        var found = reply.putObject("updateDeveloperMetadata").putArray("developerMetadata");
        List<Mark> updated = new ArrayList<>();
        for (Mark mark : workbook.marks) {
            boolean meant = mark.isMeant(request.path("dataFilters"));
            updated.add(meant ? new Mark(mark.id(), mark.key(), value, mark.sheetId()) : mark);
            if (meant) {
                found.add(updated.get(updated.size() - 1).json());
            }
        }
        workbook.marks.clear();
        workbook.marks.addAll(updated);
        return reply;
    }

    static ObjectNode delete(Workbook workbook, JsonNode request) {
        JsonNode filters = JsonNodeFactory.instance.arrayNode().add(request.path("dataFilter"));
        workbook.marks.removeIf(mark -> mark.isMeant(filters));
        return JsonNodeFactory.instance.objectNode();
    }

    static Mark of(JsonNode json, int freeId) {
        if (json.path("metadataKey").asText().isEmpty()
                || json.path("visibility").asText().isEmpty()) {
            throw Refused.invalid("metadataKey and visibility must be specified.");
        }
        JsonNode location = json.path("location");
        if (!location.has("sheetId") && !location.path("spreadsheet").asBoolean()) {
            throw Refused.invalid("location must be specified.");
        }
        return new Mark(
                json.path("metadataId").asInt(freeId),
                json.path("metadataKey").asText(),
                json.path("metadataValue").asText(),
                location.has("sheetId")
                        ? OptionalInt.of(location.path("sheetId").asInt())
                        : OptionalInt.empty());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("metadataId", id)
                .put("metadataKey", key)
                .put("metadataValue", value)
                .put("visibility", "DOCUMENT");
        ObjectNode location = json.putObject("location");
        if (sheetId.isPresent()) {
            location.put("locationType", "SHEET").put("sheetId", sheetId.getAsInt());
        } else {
            location.put("locationType", "SPREADSHEET").put("spreadsheet", true);
        }
        return json;
    }

    private boolean isMeant(JsonNode filters) {
        for (JsonNode filter : filters) {
            JsonNode lookup = filter.path("developerMetadataLookup");
            if (!lookup.isEmpty()
                    && lookup.path("metadataId").asInt(id) == id
                    && lookup.path("metadataKey").asText(key).equals(key)
                    && lookup.path("metadataValue").asText(value).equals(value)
                    && (!lookup.has("metadataLocation")
                            || lookup.at("/metadataLocation/sheetId").asInt(-1) == sheetId.orElse(-1))) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode reply(String kind, ObjectNode metadata) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.putObject(kind).set("developerMetadata", metadata);
        return reply;
    }
}
