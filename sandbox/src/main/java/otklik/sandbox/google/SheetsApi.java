package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** The routes below one spreadsheet; a change is carried out on a copy, which becomes the workbook when all of it fits. */
final class SheetsApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String spreadsheetId;

    SheetsApi(String spreadsheetId) {
        this.spreadsheetId = spreadsheetId;
    }

    /** What a call asks for, once its address and body are understood: a change keeps these to be done again. */
    record Change(String kind, JsonNode body) {
        ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("kind", kind).set("body", body);
        }

        static Change of(JsonNode json) {
            return new Change(json.path("kind").asText(), json.path("body"));
        }
    }

    /** @param rest the path after the spreadsheet's id */
    Answer read(Workbook workbook, Call call, String rest) {
        boolean byColumns =
                call.parameter("majorDimension").filter("COLUMNS"::equals).isPresent();
        if (rest.isEmpty()) {
            return Answer.json(200, properties(workbook).toString());
        }
        if ("/values:batchGet".equals(rest)) {
            ObjectNode answer = named();
            ArrayNode found = answer.putArray("valueRanges");
            call.query()
                    .getOrDefault("ranges", List.of())
                    .forEach(range -> found.add(Values.read(workbook, range, byColumns)));
            return Answer.json(200, answer.toString());
        }
        if (rest.startsWith("/values/")) {
            String range = rest.substring("/values/".length());
            return Answer.json(200, Values.read(workbook, range, byColumns).toString());
        }
        throw Refused.notFound();
    }

    Change change(Call call, String rest) {
        JsonNode body = body(call);
        if ("POST".equals(call.method())
                && List.of(":batchUpdate", "/values:batchUpdate", "/values:batchClear")
                        .contains(rest)) {
            return new Change(rest, body);
        }
        if ("PUT".equals(call.method()) && rest.startsWith("/values/")) {
            ObjectNode update = JsonNodeFactory.instance.objectNode();
            update.put("range", rest.substring("/values/".length()));
            update.put("valueInputOption", call.parameter("valueInputOption").orElse(""));
            update.set("data", body);
            return new Change("/values", update);
        }
        throw Refused.notFound();
    }

    /** The body of the answer. */
    ObjectNode carryOut(Workbook workbook, Change change) {
        ObjectNode answer = named();
        JsonNode body = change.body();
        switch (change.kind()) {
            case ":batchUpdate" -> answer.set("replies", BatchUpdate.apply(workbook, body));
            case "/values:batchUpdate" -> {
                ArrayNode responses = answer.putArray("responses");
                String option = body.path("valueInputOption").asText();
                body.path("data")
                        .forEach(data -> responses.add(
                                Values.write(workbook, data.path("range").asText(), data, option)));
            }
            case "/values:batchClear" -> {
                ArrayNode cleared = answer.putArray("clearedRanges");
                body.path("ranges").forEach(range -> cleared.add(Values.clear(workbook, range.asText())));
            }
            default ->
                answer.setAll(Values.write(
                        workbook,
                        body.path("range").asText(),
                        body.path("data"),
                        body.path("valueInputOption").asText()));
        }
        return answer;
    }

    private ObjectNode properties(Workbook workbook) {
        ObjectNode answer = named();
        answer.putObject("properties")
                .put("title", "Демонстрация")
                .put("locale", "ru_RU")
                .put("timeZone", "Europe/Moscow");
        ArrayNode sheets = answer.putArray("sheets");
        workbook.tabs.forEach(tab -> sheets.add(sheet(workbook, tab)));
        ArrayNode marks = answer.putArray("developerMetadata");
        workbook.marks.stream().filter(mark -> mark.sheetId().isEmpty()).forEach(mark -> marks.add(mark.json()));
        return answer;
    }

    private static ObjectNode sheet(Workbook workbook, Tab tab) {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        sheet.set("properties", BatchUpdate.properties(workbook, tab));
        tab.dress.into(sheet);
        ArrayNode marks = sheet.putArray("developerMetadata");
        workbook.marks.stream()
                .filter(mark -> mark.sheetId().equals(OptionalInt.of(tab.id)))
                .forEach(mark -> marks.add(mark.json()));
        return sheet;
    }

    private ObjectNode named() {
        return JsonNodeFactory.instance.objectNode().put("spreadsheetId", spreadsheetId);
    }

    private static JsonNode body(Call call) {
        try {
            return JSON.readTree(call.body());
        } catch (IOException e) {
            throw Refused.invalid("Invalid JSON payload received.");
        }
    }
}
