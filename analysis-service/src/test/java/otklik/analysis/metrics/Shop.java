package otklik.analysis.metrics;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Roster;
import otklik.analysis.conversation.Said;
import otklik.analysis.conversation.Snippet;
import otklik.events.crm.Assignment;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;
import otklik.events.crm.Period;

/** The little shop of the page, as its tables tell it. */
record Shop(Page page) {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");
    private static final String NOTHING = "—";
    private static final Set<String> CLIENT = Set.of("client", "клиент");

    List<Conversation> conversations() {
        return page.table("chats").stream().map(this::conversation).toList();
    }

    static OffsetDateTime time(String when) {
        return LocalDateTime.parse(when, WHEN).atZone(ZONE).toOffsetDateTime();
    }

    /** Marks by the word the page has for them. */
    Map<String, Mark> marks() {
        Map<String, Mark> marks = new TreeMap<>();
        page.table("marks").forEach(row -> marks.put(row.get(0), Mark.valueOf(row.get(1))));
        return marks;
    }

    private Conversation conversation(List<String> chat) {
        String id = chat.get(0);
        OffsetDateTime opened = time(chat.get(4));
        OffsetDateTime closed = absent(chat.get(5)) ? null : time(chat.get(5));
        String responsible = chat.get(6);
        Dialog dialog = new Dialog(
                chat.get(3),
                id,
                opened,
                closed,
                "user",
                responsible,
                List.of(),
                List.of(new Assignment(opened, "user", responsible)),
                1L);
        return Conversation.of(
                new Chat(id, "1", chat.get(1), chat.get(2), "", opened, lastSaid(id), 1L),
                List.of(dialog),
                said(id),
                orders(id),
                new Roster(people()),
                new Period(time("2026-08-27 00:00"), null));
    }

    private Map<String, Manager> people() {
        Map<String, Manager> people = new TreeMap<>();
        page.table("people").forEach(row -> people.put(row.get(0), new Manager(row.get(0), row.get(1), true, false)));
        return people;
    }

    private String idOf(String name) {
        return people().values().stream()
                .filter(person -> person.managerName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name))
                .managerId();
    }

    private List<Said> said(String chatId) {
        Map<String, Mark> words = marks();
        List<Said> said = new ArrayList<>();
        for (List<String> row : ofChat("messages", chatId)) {
            boolean client = CLIENT.contains(row.get(3));
            Judgement judged = judgement(words, row.get(5));
            said.add(new Said(
                    row.get(1),
                    time(row.get(2)).toEpochSecond(),
                    client ? Author.CUSTOMER : Author.MANAGER,
                    client ? "" : idOf(row.get(3)),
                    "",
                    judged,
                    Snippet.of(row.get(4), judged),
                    1,
                    false));
        }
        return said;
    }

    private static Judgement judgement(Map<String, Mark> words, String cell) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!absent(cell)) {
            Arrays.stream(cell.split(", ")).map(words::get).forEach(marks::add);
        }
        return Judgement.of(marks);
    }

    private List<Order> orders(String chatId) {
        return ofChat("orders", chatId).stream()
                .map(row -> new Order(
                        row.get(1),
                        "",
                        "",
                        "",
                        "",
                        "",
                        time(row.get(2)),
                        new BigDecimal(row.get(3)),
                        row.get(4),
                        absent(row.get(5)) ? null : time(row.get(5)),
                        absent(row.get(6))
                                ? List.of()
                                : List.of(new Payment("paid", new BigDecimal(row.get(6)), time(row.get(2)))),
                        row.get(7),
                        1L))
                .toList();
    }

    private OffsetDateTime lastSaid(String chatId) {
        List<List<String>> rows = ofChat("messages", chatId);
        return time(rows.get(rows.size() - 1).get(2));
    }

    private List<List<String>> ofChat(String table, String chatId) {
        return page.table(table).stream()
                .filter(row -> row.get(0).equals(chatId))
                .toList();
    }

    private static boolean absent(String cell) {
        return NOTHING.equals(cell);
    }
}
