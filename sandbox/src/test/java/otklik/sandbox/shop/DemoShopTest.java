package otklik.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shop as it stands at a moment. */
class DemoShopTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00.5Z");
    private static final Instant FROM = NOW.minus(90, ChronoUnit.DAYS);
    private static final List<String> KINDS =
            List.of("channels", "users", "bots", "customers", "chats", "dialogs", "messages", "v5users", "orders");
    private static final DemoShop SHOP = DemoShop.build(7, NOW);

    @Test
    void shouldBeTheSameWhenSeedAndNowAreTheSame() {
        DemoShop again = DemoShop.build(7, NOW);

        for (String kind : KINDS) {
            assertThat(again.facts().all(kind)).as(kind).isEqualTo(SHOP.facts().all(kind));
        }
        assertThat(again.labels()).isEqualTo(SHOP.labels());
    }

    @Test
    void shouldDifferWhenTheSeedDiffers() {
        assertThat(DemoShop.build(8, NOW).facts().all("messages"))
                .isNotEqualTo(SHOP.facts().all("messages"));
    }

    @Test
    void shouldBeAsBusyAsAShopIs() {
        assertThat(SHOP.facts().count("chats")).isBetween(1400, 1600);
        assertThat(spoken().count()).isBetween(12_000L, 15_000L);
        assertThat(all("users")).hasSize(7);
        assertThat(channels("whatsapp")).isGreaterThan(channels("instagram"));
        assertThat(channels("telegram")).isPositive();
    }

    @Test
    void shouldSpeakMostAtNoonAndInTheEveningAndLeastAtNight() {
        assertThat(clientsAt(11, 14)).isGreaterThan(clientsAt(14, 17));
        assertThat(clientsAt(18, 21)).isGreaterThan(clientsAt(14, 17));
        assertThat(clientsAt(2, 5)).isPositive().isLessThan(clientsAt(14, 17) / 4);
    }

    @Test
    void shouldKnowTheLabelsOfEveryTextThatIsSaid() {
        Set<String> said = spoken().flatMap(DemoShopTest::texts).collect(Collectors.toSet());

        assertThat(said).hasSizeGreaterThan(150);
        assertThat(SHOP.labels().keySet()).containsAll(said);
    }

    @Test
    void shouldHaveBracesFilledInWhenATextIsSaid() {
        assertThat(SHOP.labels().keySet()).noneMatch(text -> text.contains("{") || text.isBlank());
    }

    @Test
    void shouldNumberMessagesInOrderOfTime() {
        List<Instant> moments = all("messages").stream()
                .map(message -> instant(message, "time").truncatedTo(ChronoUnit.SECONDS))
                .toList();

        assertThat(moments).isSorted();
        assertThat(moments.get(moments.size() - 1)).isBeforeOrEqualTo(NOW);
    }

    @Test
    void shouldNotChangeAnythingAfterNow() {
        for (String kind : List.of("chats", "dialogs", "messages", "customers")) {
            assertThat(all(kind)).as(kind).noneMatch(e -> instant(e, "updated_at")
                    .isAfter(NOW));
            assertThat(all(kind)).as(kind).noneMatch(e -> instant(e, "updated_at")
                    .isBefore(instant(e, "created_at")));
        }
    }

    @Test
    void shouldReferToWhatExists() {
        Set<Long> chats = ids("chats");
        Set<Long> dialogs = ids("dialogs");

        assertThat(all("dialogs"))
                .allMatch(d -> chats.contains(d.path("chat_id").asLong()));
        assertThat(all("messages"))
                .allMatch(m -> chats.contains(m.path("chat_id").asLong()));
        assertThat(all("messages").stream().filter(m -> m.has("dialog")))
                .allMatch(m -> dialogs.contains(m.at("/dialog/id").asLong()));
        assertThat(all("orders").stream().filter(o -> o.has("dialogId")))
                .allMatch(o -> dialogs.contains(o.path("dialogId").asLong()));
    }

    @Test
    void shouldUseOnlyPhonesThatBelongToNobody() {
        assertThat(all("customers").stream().map(c -> c.path("phone").asText()).filter(phone -> !phone.isEmpty()))
                .isNotEmpty()
                .allMatch(phone -> phone.matches("7900000\\d{4}"));
        assertThat(SHOP.labels().keySet().stream().filter(text -> text.contains("+7")))
                .isNotEmpty()
                .allMatch(text -> text.matches(".*\\+7 900 000-\\d\\d-\\d\\d.*"));
    }

    @Test
    void shouldNeverOfferAnOrderWhenThatIsTheManagersHabit() {
        assertThat(saidBy(14)).isNotEmpty();
        assertThat(saidBy(14).stream().filter(DemoShopTest::offersAnOrder)).isEmpty();
        assertThat(saidBy(15).stream().filter(DemoShopTest::offersAnOrder)).hasSizeGreaterThan(50);
    }

    private static boolean offersAnOrder(String text) {
        return label(text).nextStep()
                && Stream.of("формл", "форми", "брон", "адрес").anyMatch(text::contains);
    }

    private static Labels label(String text) {
        return SHOP.labels().get(text);
    }

    private static List<String> saidBy(long user) {
        return spoken().filter(m -> m.at("/from/type").asText().equals("user")
                        && m.at("/from/id").asLong() == user)
                .flatMap(DemoShopTest::texts)
                .toList();
    }

    private static long clientsAt(int from, int to) {
        return spoken().filter(m -> m.at("/from/type").asText().equals("customer"))
                .map(m -> instant(m, "time").atZone(Calendar.ZONE).getHour())
                .filter(hour -> hour >= from && hour < to)
                .count();
    }

    private static long channels(String type) {
        return all("chats").stream()
                .filter(chat -> chat.at("/channel/type").asText().equals(type))
                .count();
    }

    private static Stream<ObjectNode> spoken() {
        return all("messages").stream().filter(m -> m.has("from"));
    }

    private static Stream<String> texts(JsonNode message) {
        List<String> texts = new ArrayList<>(
                List.of(message.path("content").asText(""), message.path("note").asText("")));
        message.path("items").forEach(item -> texts.add(item.path("caption").asText("")));
        message.path("items")
                .forEach(item -> texts.add(item.path("transcription").asText("")));
        return texts.stream().filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    private static Set<Long> ids(String kind) {
        return all(kind).stream().map(e -> e.path("id").asLong()).collect(Collectors.toSet());
    }

    private static List<ObjectNode> all(String kind) {
        return List.copyOf(SHOP.facts().all(kind));
    }

    private static Instant instant(JsonNode entity, String field) {
        return OffsetDateTime.parse(entity.path(field).asText()).toInstant();
    }
}
