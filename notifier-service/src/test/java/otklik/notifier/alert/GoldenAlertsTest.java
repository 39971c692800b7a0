package otklik.notifier.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.events.analytics.Wait;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.outbox.Outbox;
import otklik.notifier.outbox.Wish;
import otklik.notifier.report.Rich;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Button;
import otklik.notifier.telegram.Content;

/** Every text that is sent by itself, as it stands in Telegram. With {@code -Dgolden.write=true} the files are written anew. */
class GoldenAlertsTest {
    private static final Path FOLDER = Path.of("src/test/resources/alerts");

    private final List<String> texts = new ArrayList<>();
    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void shouldReadAsReviewed(String language) throws IOException {
        shop.settings.put("LANGUAGE", language);
        clients();
        digests();
        system();
        live();
        String all = String.join("\n\n", texts) + "\n";
        Path file = FOLDER.resolve(language + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, all);
        }
        assertThat(all).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private void clients() {
        Wait wait = shop.waits("9014");
        shop.says("9014", "Есть <b>ли</b> & сколько стоит? Мой номер +7 916 123-45-67, пишите на a@b.ru");
        for (int[] step : new int[][] {{5, 50}, {5, 100}, {20, 300}, {35, 300}}) {
            shop.pass(Duration.ofMinutes(step[0]));
            story("level " + step[1] + " after", story(), new AlertKey(wait.waitId(), step[1], 0));
        }
        AlertKey key = new AlertKey(wait.waitId(), 100, 0);
        TelegramAction taken = action(TelegramAction.TAKEN);
        story("taken", story(taken), key);
        TelegramAction snoozed = action(TelegramAction.SNOOZED);
        add("put off", shop.text().snoozed(story(), snoozed, shop.facts()));
        add("silenced", shop.text().silenced(story(), action(TelegramAction.NO_REPLY_NEEDED), shop.facts()));
        for (String end : List.of(Wait.ANSWERED, Wait.CLOSED_UNANSWERED, Wait.NO_REPLY_NEEDED)) {
            shop.end("9014", end);
            add(end, shop.text().over(story(), shop.facts(), shop.now));
        }
        shop.waits("9015", "");
        shop.end("9015", Wait.ANSWERED);
        add("by the phone", shop.text().over(story("9015"), shop.facts(), shop.now));
    }

    private void digests() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            shop.waits("" + (100 + i), i % 2 == 0 ? "12" : "13");
            shop.pass(Duration.ofSeconds(40));
            stories.add(story("" + (100 + i)));
        }
        DigestText text = new DigestText(shop.phrases(), shop.text(), Shop.link());
        add("digest of 33", text.of(stories, 33, shop.facts(), shop.now));
        add("digest of 33, 31 answered", text.of(stories.subList(0, 2), 33, shop.facts(), shop.now));
        add("digest of 1", text.of(stories.subList(0, 1), 1, shop.facts(), shop.now));
        add("digest over", text.of(List.of(), 33, shop.facts(), shop.now));
    }

    private void system() {
        SystemBook book = new SystemBook(List.of(Shop.TEAM), shop.phrases());
        Instant since = Shop.NOON;
        for (Signal signal : List.of(
                new Signal(Signal.DATA_STALE, "", since, List.of("12:00")),
                new Signal(
                        Signal.SERVICE_DOWN,
                        "ingest",
                        since,
                        List.of("12:00", shop.phrases().say("system.noAnswer"))),
                new Signal(
                        Signal.TOKEN_REFUSED, "publisher", since, List.of("12:00", "Google refuses the account (401)")),
                new Signal(Signal.DEAD_LETTERS, "", since, List.of("21")),
                new Signal(Signal.CHAT_SHUT, "12345", since, List.of("12:00")))) {
            Outbox outbox = new Outbox(List.of());
            Wish begun = book.wishes(List.of(signal), Set.of(), List.of(), false, since)
                    .get(0);
            add("system " + signal.kind(), begun.content());
            outbox.reconcile(List.of(begun), Set.of(), Shop.time(since)).forEach(outbox::put);
            outbox.put(outbox.working().get(0).sent(1, begun.content().print(), Shop.time(since)));
            assertThat(book.wishes(List.of(signal), Set.of(), outbox.all(), false, since.plusSeconds(60)))
                    .as("told once")
                    .isEmpty();
            List<Wish> over = book.wishes(List.of(), Set.of(), outbox.all(), false, since.plusSeconds(3_900));
            assertThat(over).hasSize(2);
            add("system " + signal.kind() + " over", over.get(1).content());
        }
        add(
                "system topic-gone",
                book.topicGone(
                                new Place("-1001", 12),
                                shop.now.atZone(Shop.MOSCOW).toLocalDate(),
                                false)
                        .get(0)
                        .content());
    }

    private void live() {
        LiveText live = new LiveText(shop.phrases(), shop.rules(), Shop.link());
        add("/now", live.now(shop.facts(), shop.now));
        add("/chat 9014", live.chat("9014", shop.facts(), shop.now));
        add("/chat 100", live.chat("100", shop.facts(), shop.now));
        add("/chat 1", live.chat("1", shop.facts(), shop.now));
        shop.waits.clear();
        add("/now of nobody", live.now(shop.facts(), shop.now));
        add("/help", Rich.text(shop.phrases().say("command.help")));
    }

    private Story story(TelegramAction... actions) {
        return new Story(shop.waits.get("9014/1"), false, new TreeSet<>(List.of(100)), List.of(actions));
    }

    private Story story(String chat) {
        return new Story(shop.waits.get(chat + "/1"), false, new TreeSet<>(List.of(100)), List.of());
    }

    private TelegramAction action(String kind) {
        return new TelegramAction(
                "1",
                kind,
                "9014/1",
                "9014",
                100,
                "7",
                "Анна <К>",
                "-1001",
                1,
                Shop.time(shop.now),
                Optional.of(kind)
                        .filter(TelegramAction.SNOOZED::equals)
                        .map(snoozed -> Shop.time(shop.now.plusSeconds(900)))
                        .orElse(null));
    }

    private void story(String title, Story story, AlertKey key) {
        add(
                title + " " + Duration.between(Shop.NOON, shop.now).toMinutes() + " min",
                shop.text().waiting(story, key, shop.facts(), shop.now));
    }

    private void add(String title, Content content) {
        String buttons = content.buttons().stream()
                .map(Button::text)
                .map(text -> "\n[" + text + "]")
                .reduce("", String::concat);
        texts.add("=== " + title + "\n" + content.html() + buttons);
    }

    private void add(String title, Rich text) {
        texts.add("=== " + title + "\n" + text.html());
    }
}
