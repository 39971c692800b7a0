package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.feed.Feeds;
import otklik.ingest.feed.Standing;
import otklik.ingest.shard.Ownership;
import otklik.ingest.shard.Shards;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.settings.Environment;

class ChecksTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Instant NOW = Instant.now();
    private static final String SECRET = "a text that nobody may see";

    private final CrmFacts facts = new CrmFacts();
    private RetailCrmServer crm;

    @BeforeEach
    void startAccount() {
        facts.put("channels", row(71).put("type", "whatsapp"));
        facts.put("channels", row(72).put("type", "instagram"));
        facts.put("users", row(12).put("first_name", "Olga").put("created_at", daysAgo(300)));
        facts.put("bots", row(1).put("is_self", true).put("created_at", daysAgo(10)));
        for (long chat : List.of(1_000L, 2_000L)) {
            chat(chat, chat == 1_000 ? 71 : 72);
        }
        crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
    }

    @AfterEach
    void stopAccount() {
        crm.close();
    }

    @Test
    void shouldCompareWhatStandsInRetailCrmWithWhatWasTold() throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary()) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            assertThat(codes(checks(Optional.of(kafka)).run(false))).contains("NOT_SETTLED");
            ingest(kafka);

            for (boolean full : List.of(false, true)) {
                Report equal = checks(Optional.of(kafka)).run(full);
                assertThat(equal.ok()).as(equal.findings().toString()).isTrue();
                assertThat(codes(equal)).contains("COUNTS_EQUAL", "HISTORY_LOADED", "SENDERS_KNOWN", "ORDERS_LINKED");
                assertThat(equal.counts()).hasSize(full ? 24 : 14).allSatisfy(count -> assertThat(count.kafka())
                        .isEqualTo(count.retailcrm())
                        .isPositive());
            }

            facts.put("messages", message(1_900, 1_000, 71, 3));
            facts.remove("messages", 2_008);
            Report differing = checks(Optional.of(kafka)).run(false);
            assertThat(differing.ok()).isFalse();
            assertThat(text(differing, "MESSAGES_MISSING")).contains("1900");
            assertThat(text(differing, "MESSAGES_SURPLUS")).contains("2008");
            assertThat(new ReportText(new Words("ru")).of(differing)).doesNotContain(SECRET, "Olga");
        }
    }

    @Test
    void shouldJudgeASampleWithoutKafka() throws InterruptedException {
        Report report = checks(Optional.empty()).run(false);

        assertThat(codes(report)).contains("MG_READ", "HISTORY_SEEN", "CHANNELS_ALIVE", "V5_READ", "NOT_SETTLED");
        assertThat(report.ok()).isTrue();
        assertThat(report.counts()).isEmpty();
        assertThat(crm.calls()).isLessThan(40);
    }

    @Test
    void shouldWarnOfATokenThatSeesOnlyWhatCameAfterIt() throws InterruptedException {
        facts.put("bots", row(1).put("is_self", true).put("created_at", daysAgo(90)));

        assertThat(codes(checks(Optional.empty()).run(false))).contains("HISTORY_HIDDEN");
    }

    @Test
    void shouldTellARefusedTokenAndGoOnWithTheOtherAccount() throws InterruptedException {
        Settings wrong = settings("another-token");

        Report report =
                new Checks(wrong, Optional.empty(), Check.ownBudget(100), new Words("en"), clock(), false).run(false);

        assertThat(codes(report)).contains("MG_REFUSED", "V5_READ").doesNotContain("HISTORY_SEEN");
        assertThat(report.ok()).isFalse();
    }

    @Test
    void shouldSayThatRetailCrmIsNotReached() throws InterruptedException {
        crm.close();

        assertThat(codes(checks(Optional.empty()).run(false))).contains("MG_SILENT", "V5_SILENT");
    }

    @Test
    void shouldFindTheChannelNobodyWritesIn() throws InterruptedException {
        facts.all("messages").forEach(message -> {
            if (message.path("channel_id").asLong() == 72) {
                facts.remove("messages", message.path("id").asLong());
            }
        });

        assertThat(text(checks(Optional.empty()).run(false), "CHANNEL_SILENT")).contains("instagram 72");
    }

    private void ingest(Map<String, Object> kafka) {
        Budget budget = new Budget(0);
        Settings settings = settings(crm.botToken());
        Feeds feeds = new Feeds(settings, kafka, new CrmClient(budget), clock());
        Ownership ownership = new Ownership(settings, kafka, Shards.of(settings), feeds, budget, clock());
        Thread thread = new Thread(ownership, "ownership");
        thread.start();
        await().atMost(LONG)
                .until(() ->
                        ownership.pictures().size() == Shards.of(settings).all().size()
                                && ownership.pictures().values().stream().allMatch(Standing.Picture::historyComplete));
        await().atMost(LONG)
                .until(() -> codes(checks(Optional.of(kafka)).run(false)).contains("HISTORY_LOADED"));
        ownership.close();
        await().atMost(LONG).until(() -> !thread.isAlive());
    }

    private Checks checks(Optional<Map<String, Object>> kafka) {
        Budget budget = Check.ownBudget(100);
        return new Checks(settings(crm.botToken()), kafka, budget, new Words("ru"), clock(), false);
    }

    private Settings settings(String token) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "RETAILCRM_MG_URL",
                crm.url(),
                "RETAILCRM_MG_TOKEN",
                token,
                "RETAILCRM_URL",
                crm.url(),
                "RETAILCRM_API_KEY",
                crm.apiKey(),
                "RETAILCRM_PAGE_SIZE",
                "20",
                "RETAILCRM_MAX_RPS",
                "100",
                "POLL_INTERVAL",
                "200ms"));
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }

    /** A message a day, from twelve days ago to yesterday. */
    private void chat(long id, long channel) {
        ObjectNode chat = row(id).put("created_at", daysAgo(12)).put("updated_at", daysAgo(1));
        chat.putObject("channel").put("id", channel).put("type", channel == 71 ? "whatsapp" : "instagram");
        facts.put("chats", chat);
        for (int days = 1; days <= 12; days++) {
            facts.put("messages", message(id + 13 - days, id, channel, days));
        }
    }

    private static ObjectNode message(long id, long chat, long channel, int days) {
        ObjectNode message = row(id).put("chat_id", chat).put("channel_id", channel);
        message.put("type", "text").put("content", SECRET).put("scope", "public");
        message.put("time", daysAgo(days)).put("created_at", daysAgo(days)).put("updated_at", daysAgo(days));
        message.putObject("from").put("id", 5).put("type", "customer");
        return message;
    }

    private static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private static String daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days)).toString();
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static String text(Report report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::text)
                .findFirst()
                .orElse("");
    }
}
