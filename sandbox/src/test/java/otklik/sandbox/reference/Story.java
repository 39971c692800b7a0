package otklik.sandbox.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A shop told line by line, at Moscow times as {@code 20 12:00} of November 2026. Managers are 12 and 13, the bot 9, the
 * client 5. Words such as {@code #SITUATION} are what a text is labelled with.
 */
final class Story {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm[:ss]");

    private final Map<String, List<JsonNode>> facts = new HashMap<>();
    private ReferenceSettings settings =
            ReferenceSettings.standard(at("1 0:00")).at(at("30 12:00"));
    private long nextId = 100;
    private long chatId;
    private long dialogId;

    Story() {
        add("users", "{'id':12,'first_name':'Ольга','last_name':'К.'}");
        add("users", "{'id':13,'first_name':'Анна','last_name':'Б.'}");
    }

    static Instant at(String time) {
        return LocalDateTime.parse("2026-11-" + (time.indexOf(' ') == 1 ? "0" : "") + time, TIME)
                .atZone(MOSCOW)
                .toInstant();
    }

    Story now(String time) {
        return with(settings.at(at(time)));
    }

    Story with(ReferenceSettings changed) {
        settings = changed;
        return this;
    }

    /** A chat with one open dialog, of manager 12 since then. */
    Story chat(String time) {
        chatId++;
        add(
                "chats",
                "{'id':%d,'channel':{'type':'whatsapp'},'customer':{'id':5},'created_at':'%s','updated_at':'%s'}"
                        .formatted(chatId, at(time), at(time)));
        return dialog(time, "null", 12);
    }

    Story dialog(String time, String closed, long manager) {
        dialogId++;
        String end = closed.equals("null") ? "null" : "'" + at(closed) + "'";
        add(
                "dialogs",
                ("{'id':%d,'chat_id':%d,'created_at':'%s','closed_at':%s,"
                                + "'responsible':{'type':'user','id':%d},'tags':[]}")
                        .formatted(dialogId, chatId, at(time), end, manager));
        return this;
    }

    Story closed(String time) {
        facts.get("dialogs").remove((int) dialogId - 1);
        dialogId--;
        return dialog(time, time, 12);
    }

    Story in(String time, String text) {
        return says(time, "customer", 5, text, "public", "sent");
    }

    Story out(String time, long manager, String text) {
        return says(time, "user", manager, text, "public", "sent");
    }

    Story phone(String time, String text) {
        return says(time, "channel", 1, text, "public", "sent");
    }

    Story bot(String time) {
        return says(time, "bot", 9, "Здравствуйте!", "public", "sent");
    }

    Story assigned(String time, String type, long id) {
        add(
                "messages",
                ("{'id':%d,'chat_id':%d,'dialog':{'id':%d},'time':'%s','type':'system','scope':'private',"
                                + "'action':'dialog_assign','responsible':{'type':'%s','id':%d}}")
                        .formatted(nextId++, chatId, dialogId, at(time), type, id));
        return this;
    }

    Story says(String time, String author, long authorId, String text, String scope, String status) {
        add(
                "messages",
                ("{'id':%d,'chat_id':%d,'dialog':{'id':%d},'time':'%s','type':'text','scope':'%s','status':'%s',"
                                + "'content':'%s','from':{'type':'%s','id':%d}}")
                        .formatted(nextId++, chatId, dialogId, at(time), scope, status, text, author, authorId));
        return this;
    }

    /** An order of the chat's latest dialog; the rest is the JSON of its money. */
    Story order(long id, String time, String money) {
        add("orders", "{'id':%d,'dialogId':%d,'createdAt':'2026-11-%s:00',%s}".formatted(id, dialogId, time, money));
        return this;
    }

    Story add(String kind, String json) {
        try {
            facts.computeIfAbsent(kind, name -> new ArrayList<>()).add(MAPPER.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
        return this;
    }

    List<List<Object>> tab(String name) {
        return new ReferenceTabs(kind -> facts.getOrDefault(kind, List.of()), settings, Story::judge)
                .results()
                .get(name);
    }

    /** Of the only row. */
    Object cell(String name, int column) {
        return tab(name).get(0).get(column);
    }

    private static Verdict judge(String text) {
        Set<Label> labels = new HashSet<>();
        Arrays.stream(text.split(" "))
                .filter(word -> word.startsWith("#"))
                .forEach(word -> labels.add(Label.valueOf(word.substring(1))));
        return new Verdict(labels);
    }
}
