package otklik.notifier.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.Wait;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.State;
import otklik.notifier.telegram.Button;

class AlertBookTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Shop shop = new Shop();

    @Test
    void shouldTellTheManagerQuietlyThenTheTeamThenTheHead() {
        shop.waits("9");
        raiseAfter(5, 50);
        assertThat(shop.only(Shop.OLGA).silent()).isTrue();
        raiseAfter(5, 100);
        assertThat(shop.only(Shop.TEAM).silent()).isFalse();
        raiseAfter(20, 300);
        assertThat(shop.shown(Shop.HEAD)).startsWith("🚨 Клиент ждёт ответа уже 30");
        assertThat(shop.outbox.all()).hasSize(3);
    }

    @Test
    void shouldSendOneMessageAndChangeItInSensibleSteps() {
        shop.waits("9");
        raiseAfter(10, 100);
        for (int second = 0; second < 290; second++) {
            shop.pass(Duration.ofSeconds(1));
            shop.decide();
            assertThat(shop.outbox.working()).isEmpty();
        }
        shop.pass(Duration.ofSeconds(10));
        shop.tell();
        assertThat(shop.shown(Shop.TEAM)).startsWith("🔴 Клиент ждёт ответа уже 15");
    }

    @Test
    void shouldTellWhenTheAnswerComes() {
        shop.waits("9");
        raiseAfter(10, 100);
        shop.pass(MINUTE.multipliedBy(4));
        shop.end("9", Wait.ANSWERED);
        shop.tell();
        assertThat(shop.shown(Shop.TEAM)).startsWith("✅ Менеджер ответил через 14");
        assertThat(shop.only(Shop.TEAM).closed()).isTrue();
    }

    @Test
    void shouldTellOfNobodyWhoWasAnsweredBefore() {
        shop.waits("9");
        shop.raise("9", 100);
        shop.end("9", Wait.ANSWERED);
        shop.tell();
        assertThat(shop.outbox.all()).isEmpty();
    }

    @Test
    void shouldNotSendTheNoteWhenTheAlertIsThere() {
        shop.waits("9");
        shop.pass(MINUTE.multipliedBy(40));
        shop.raise("9", 50);
        shop.raise("9", 100);
        shop.raise("9", 300);
        shop.tell();
        assertThat(shop.outbox.all()).hasSize(2).noneMatch(entry -> entry.place()
                .equals(Shop.OLGA));
    }

    @Test
    void shouldHoldNewAlertsUntilWorkBegins() {
        shop.now = Shop.NOON.plus(Duration.ofMinutes(10 * 60 + 52));
        shop.waits("9");
        shop.pass(MINUTE.multipliedBy(9));
        shop.raise("9", 50);
        shop.tell();
        assertThat(shop.outbox.all()).as("23:01").isEmpty();
        shop.pass(Duration.ofHours(11));
        shop.tell();
        assertThat(shop.outbox.all()).as("10:01").hasSize(1);
    }

    @Test
    void shouldBeSilentAboutWhatNeedsNoReply() {
        shop.waits("9");
        raiseAfter(10, 100);
        shop.press(TelegramAction.NO_REPLY_NEEDED, shop.only(Shop.TEAM));
        shop.tell();
        assertThat(shop.shown(Shop.TEAM)).startsWith("🔕 Не требует ответа: Анна, в 12:10");
        raiseAfter(20, 300);
        assertThat(shop.outbox.all()).hasSize(1);
    }

    @Test
    void shouldSayWhoTookIt() {
        shop.waits("9");
        raiseAfter(10, 100);
        shop.press(TelegramAction.TAKEN, shop.only(Shop.TEAM));
        Entry before = shop.only(Shop.TEAM);
        shop.decide();
        assertThat(shop.only(Shop.TEAM).content().buttons())
                .extracting(Button::data)
                .containsExactly("n|100|9/1", "s|100|9/1");
        shop.tell();
        assertThat(shop.shown(Shop.TEAM)).contains("🙋 Взял(а): Анна, в 12:10");
        assertThat(shop.only(Shop.TEAM).messageId()).isEqualTo(before.messageId());
    }

    @Test
    void shouldTellAnewWhenTheTimeIsUpThatItWasPutOffFor() {
        shop.waits("9");
        raiseAfter(10, 100);
        shop.press(TelegramAction.SNOOZED, shop.only(Shop.TEAM));
        shop.tell();
        assertThat(shop.shown(Shop.TEAM)).startsWith("⏸ Отложено до 12:25 (Анна)");
        shop.pass(MINUTE.multipliedBy(14));
        shop.tell();
        assertThat(shop.outbox.all()).hasSize(1);
        shop.pass(MINUTE.multipliedBy(2));
        shop.tell();
        assertThat(shop.outbox.all()).hasSize(2);
        assertThat(shop.shown.values()).anyMatch(text -> text.startsWith("🔴 Клиент ждёт ответа уже 25"));
        shop.end("9", Wait.ANSWERED);
        shop.tell();
        assertThat(shop.outbox.all())
                .filteredOn(entry -> entry.state() == State.SENT)
                .allMatch(Entry::closed);
    }

    @Test
    void shouldNotTellAnewWhatWasAnsweredMeanwhile() {
        shop.waits("9");
        raiseAfter(10, 100);
        shop.press(TelegramAction.SNOOZED, shop.only(Shop.TEAM));
        shop.tell();
        shop.pass(MINUTE);
        shop.end("9", Wait.ANSWERED);
        shop.tell();
        shop.pass(MINUTE.multipliedBy(20));
        shop.tell();
        assertThat(shop.shown(Shop.TEAM)).startsWith("✅");
    }

    @Test
    void shouldPutAFloodIntoOneDigestAndChangeItInPlace() {
        flood(40);
        assertThat(shop.outbox.all()).hasSize(6);
        assertThat(digest()).startsWith("🔴 Ждут ответа ещё 35 клиентов").contains("…и ещё 25 чатов");
        shop.pass(MINUTE);
        for (int chat = 110; chat < 140; chat++) {
            shop.end("" + chat, Wait.ANSWERED);
        }
        shop.tell();
        assertThat(digest()).startsWith("🔴 Ждут ответа ещё 5 клиентов").contains("Уже не ждут: 30 из 35");
        for (int chat = 100; chat < 110; chat++) {
            shop.end("" + chat, Wait.ANSWERED);
        }
        shop.pass(MINUTE);
        shop.tell();
        assertThat(digest()).isEqualTo("✅ Из сводки больше никто не ждёт: было 35 клиентов");
        assertThat(shop.outbox.all()).hasSize(6).allMatch(Entry::closed);
    }

    @Test
    void shouldCountAClientOnceHoweverHighTheLevel() {
        shop.settings.remove("TELEGRAM_HEAD_CHAT");
        flood(40);
        for (int chat = 105; chat < 140; chat++) {
            shop.raise("" + chat, 300);
        }
        shop.tell();
        assertThat(digest()).startsWith("🔴 Ждут ответа ещё 35 клиентов").doesNotContain("Уже не ждут");
    }

    @Test
    void shouldLetLaterOnesJoinTheDigestAndTellNobodyTwice() {
        flood(40);
        shop.waits("500");
        raiseAfter(0, 100, "500");
        assertThat(shop.outbox.all()).hasSize(6);
        assertThat(digest()).startsWith("🔴 Ждут ответа ещё 36 клиентов");
        shop.pass(MINUTE.multipliedBy(2));
        shop.tell();
        assertThat(shop.outbox.all()).hasSize(6);
        shop.waits("501");
        raiseAfter(0, 100, "501");
        assertThat(shop.outbox.all()).as("there is room again").hasSize(7);
    }

    @Test
    void shouldTellOfTenThousandInAFewMessages() {
        flood(10_000);
        assertThat(shop.outbox.all()).hasSize(5 + 5);
        assertThat(shop.outbox.all().stream()
                        .mapToInt(entry -> entry.members().size())
                        .sum())
                .isEqualTo(9_995);
        assertThat(shop.shown.values()).allMatch(text -> text.length() < 4096);
    }

    @Test
    void shouldDecideTheSameFromTheSame() {
        flood(20);
        List<?> first = shop.decide();
        assertThat(shop.decide()).hasSameSizeAs(first);
        assertThat(shop.outbox.working()).isEmpty();
    }

    private void raiseAfter(int minutes, int level) {
        raiseAfter(minutes, level, "9");
    }

    private void raiseAfter(int minutes, int level, String chat) {
        shop.pass(MINUTE.multipliedBy(minutes));
        shop.raise(chat, level);
        shop.tell();
    }

    private void flood(int clients) {
        for (int i = 0; i < clients; i++) {
            shop.waits("" + (100 + i));
        }
        shop.pass(MINUTE.multipliedBy(10));
        for (int i = 0; i < clients; i++) {
            shop.raise("" + (100 + i), 100);
        }
        shop.tell();
    }

    private String digest() {
        return shop.shown.entrySet().stream()
                .filter(shown -> shown.getKey().startsWith("digest/"))
                .map(shown -> shown.getValue())
                .reduce((one, another) -> {
                    throw new AssertionError("two digests");
                })
                .orElseThrow();
    }
}
