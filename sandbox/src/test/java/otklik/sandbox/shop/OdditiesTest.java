package otklik.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each oddity of real data is in the shop. */
class OdditiesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final DemoShop SHOP = DemoShop.build(20261125, NOW);

    @Test
    void shouldHoldEveryOddityOfMessages() {
        some("messages", "handed over", m -> is(m, "/action", "dialog_assign") && is(m, "/type", "system"));
        some("messages", "nobody responsible", m -> is(m, "/action", "dialog_unassign"));
        some("messages", "said by no one", m -> is(m, "/type", "system") && !m.has("from"));
        some("messages", "bot", m -> is(m, "/from/type", "bot"));
        some("messages", "from the phone", m -> is(m, "/from/type", "channel"));
        some("messages", "technical account", m -> m.at("/from/is_technical_account")
                .asBoolean());
        some("messages", "private note", m -> is(m, "/scope", "private") && m.has("from"));
        some("messages", "failed", m -> is(m, "/status", "failed") && m.has("error"));
        some("messages", "edited", m -> m.path("is_edit").asBoolean());
        some(
                "messages",
                "seen later",
                m -> is(m, "/status", "seen") && !m.path("updated_at").equals(m.path("created_at")));
        some("messages", "of no dialog", m -> !m.has("dialog"));
        some("messages", "order card", m -> is(m, "/type", "order") && m.has("order"));
        some("messages", "product card", m -> is(m, "/type", "product") && m.has("product"));
    }

    @Test
    void shouldHoldMediaWithWordsAndWithout() {
        some("messages", "caption", m -> is(m, "/type", "image") && !is(m, "/items/0/caption", ""));
        some("messages", "no caption", m -> is(m, "/type", "image") && is(m, "/items/0/caption", ""));
        some("messages", "transcription", m -> m.at("/items/0/transcription").isTextual());
        some("messages", "no transcription", m -> m.at("/items/0/transcription").isNull());
        some("messages", "note", m -> is(m, "/type", "file") && !is(m, "/note", ""));
        some("messages", "no note", m -> is(m, "/type", "file") && is(m, "/note", ""));
    }

    @Test
    void shouldWriteTimesInEveryWay() {
        for (String way : List.of(".*T\\d\\d:\\d\\d:\\d\\dZ", ".*\\.\\d{5,6}Z", ".*\\d\\+00:00", ".*\\d\\+03:00")) {
            some("messages", way, m -> m.path("time").asText().matches(way));
        }
        some("messages", "created in a whole second", m -> !m.path("created_at")
                .asText()
                .contains("."));
    }

    @Test
    void shouldHoldEveryOddityOfDialogs() {
        some(
                "dialogs",
                "closed but active",
                d -> d.path("closed_at").isTextual() && d.path("is_active").asBoolean());
        some("dialogs", "open", d -> d.path("closed_at").isNull());
        some("dialogs", "without responsible", d -> !d.has("responsible"));
        some("dialogs", "of someone who left", d -> is(d, "/responsible/id", "10"));
        some("dialogs", "spam", d -> is(d, "/tags/0/name", "spam"));
        some("customers", "nameless", c -> c.path("first_name").isNull());
        some("channels", "filtered out", c -> is(c, "/type", "telegram"));
        assertThat(all("dialogs")).hasSizeGreaterThan(all("chats").size() + 50);
        assertThat(all("users")).noneMatch(user -> is(user, "/id", "10"));
        assertThat(all("users"))
                .anyMatch(user -> user.path("is_technical_account").asBoolean());
    }

    @Test
    void shouldHandDialogsToTheResponsibleOfTheirLastAssignment() {
        Map<Long, List<ObjectNode>> assigned = all("messages").stream()
                .filter(m -> is(m, "/action", "dialog_assign"))
                .collect(Collectors.groupingBy(m -> m.at("/dialog/id").asLong()));

        assertThat(assigned.values()).anyMatch(all -> all.size() > 1);
        assertThat(all("dialogs").stream().filter(d -> d.has("responsible"))).allSatisfy(dialog -> {
            List<ObjectNode> all = assigned.get(dialog.path("id").asLong());
            assertThat(dialog.at("/responsible/id"))
                    .isEqualTo(all.get(all.size() - 1).at("/responsible/id"));
        });
    }

    @Test
    void shouldHoldChatsThatNobodyAnsweredAndChatsThatAreSilentNow() {
        Set<Long> answered = chatsWith(m -> is(m, "/from/type", "user"));
        Set<Long> recent = chatsWith(m -> instant(m).isAfter(NOW.minus(90, ChronoUnit.DAYS)));

        some("chats", "never answered", c -> !answered.contains(c.path("id").asLong()));
        some("chats", "silent since long", c -> !recent.contains(c.path("id").asLong()));
    }

    @Test
    void shouldLetClientsWaitOverMidnightAndOverTheWeekEnd() {
        List<Instant[]> waits = waits();

        assertThat(waits).anyMatch(w -> day(w[0]).plusDays(1).equals(day(w[1])));
        assertThat(waits)
                .anyMatch(w -> day(w[0]).getDayOfWeek() == DayOfWeek.FRIDAY
                        && day(w[1]).equals(day(w[0]).plusDays(3)));
    }

    @Test
    void shouldHoldOrdersPaidAndUnpaidLinkedAndNot() {
        some("orders", "linked", o -> o.has("dialogId"));
        some(
                "orders",
                "linked weakly",
                o -> !o.has("dialogId") && o.path("customer").has("mgCustomerId"));
        some(
                "orders",
                "not linked",
                o -> !o.has("dialogId") && !o.path("customer").has("mgCustomerId"));
        some(
                "orders",
                "paid",
                o -> o.path("fullPaidAt").isTextual() && o.path("payments").isObject());
        some(
                "orders",
                "partly paid",
                o -> o.path("fullPaidAt").isNull() && o.path("payments").isObject());
        some("orders", "unpaid", o -> o.path("payments").isArray());
        assertThat(all("v5users")).extracting(u -> u.path("mgUserId").asLong()).contains(11L, 16L, 18L);
    }

    /** First message of a client and the answer to it, for each run of his messages. */
    private static List<Instant[]> waits() {
        List<Instant[]> waits = new ArrayList<>();
        all("messages").stream()
                .filter(m -> m.has("from") && !is(m, "/from/type", "bot"))
                .collect(Collectors.groupingBy(m -> m.path("chat_id").asLong()))
                .values()
                .forEach(said -> {
                    for (int i = 1; i < said.size(); i++) {
                        if (is(said.get(i - 1), "/from/type", "customer") && is(said.get(i), "/from/type", "user")) {
                            waits.add(new Instant[] {instant(said.get(i - 1)), instant(said.get(i))});
                        }
                    }
                });
        return waits;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Calendar.ZONE).toLocalDate();
    }

    private static Set<Long> chatsWith(Predicate<JsonNode> test) {
        return all("messages").stream()
                .filter(test)
                .map(m -> m.path("chat_id").asLong())
                .collect(Collectors.toSet());
    }

    private static void some(String kind, String what, Predicate<JsonNode> test) {
        assertThat(all(kind)).as(what).anyMatch(test);
    }

    private static boolean is(JsonNode node, String path, String value) {
        return node.at(path).asText("").equals(value);
    }

    private static List<ObjectNode> all(String kind) {
        return List.copyOf(SHOP.facts().all(kind));
    }

    private static Instant instant(JsonNode message) {
        return OffsetDateTime.parse(message.path("time").asText()).toInstant();
    }
}
