package otklik.publisher.publishing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.publisher.Settings;
import otklik.publisher.messages.MessageRows;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.RowTab;
import otklik.publisher.tab.Rows;
import otklik.publisher.tab.Step;
import otklik.publisher.tab.SummaryTab;

/** All tabs, and the way of each topic's events into them. */
final class Book {
    /** Facts about chats; the others make sense only after them. */
    static final List<Topic<?>> FACTS =
            List.of(Topics.CHATS, Topics.DIALOGS, Topics.MANAGERS, Topics.PERIOD, Topics.DEAD_LETTERS);

    static final List<Topic<?>> ROWS = List.of(
            Topics.CHAT_METRICS, Topics.CHAT_ADVICE, Topics.MANAGER_SUMMARY, Topics.CHANNEL_SUMMARY, Topics.MESSAGES);

    private final RowTab chats;
    private final RowTab advice;
    private final RowTab messages;
    private final SummaryTab managers;
    private final SummaryTab channels;
    private final MessageRows messageRows;
    private final Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> ways = new LinkedHashMap<>();

    /** @param sheetIds an unused id for a sheet of this title */
    Book(Settings settings, ToIntFunction<String> sheetIds) {
        Rows rows = new Rows(settings.zone());
        chats = rowTab(Layouts.CHATS_RAW, settings, sheetIds);
        advice = rowTab(Layouts.CHAT_ADVICE, settings, sheetIds);
        messages = rowTab(Layouts.MESSAGES_RAW, settings, sheetIds);
        managers =
                new SummaryTab(Layouts.MANAGER_SUMMARY, 1, () -> sheetIds.applyAsInt(Layouts.MANAGER_SUMMARY.name()));
        channels =
                new SummaryTab(Layouts.CHANNEL_SUMMARY, 0, () -> sheetIds.applyAsInt(Layouts.CHANNEL_SUMMARY.name()));
        messageRows = new MessageRows(settings.channels(), settings.excludeTags(), rows, messages);
        way(Topics.CHATS, messageRows::chat);
        way(Topics.DIALOGS, messageRows::dialog);
        way(Topics.MANAGERS, messageRows::manager);
        way(Topics.PERIOD, (key, period) -> messageRows.period(period));
        way(Topics.CHAT_METRICS, into(chats::want, chats::drop, rows::of));
        way(Topics.CHAT_ADVICE, into(advice::want, advice::drop, rows::of));
        way(Topics.MANAGER_SUMMARY, into(managers::want, managers::drop, rows::of));
        way(Topics.CHANNEL_SUMMARY, into(channels::want, channels::drop, rows::of));
        ways.put(Topics.MESSAGES.name(), this::message);
    }

    /** @throws otklik.events.InvalidEvent when the value is no event of its topic */
    void take(ConsumerRecord<byte[], byte[]> found) {
        ways.get(found.topic()).accept(found);
    }

    /** In the order of the contract. */
    List<PublishedTab> tabs() {
        return List.of(chats, messages, managers, channels, advice);
    }

    /** The steps of one call, in the order of the tabs; the larger of them get the room that the smaller ones leave. */
    Map<PublishedTab, List<Step>> next(int budget) {
        Map<PublishedTab, List<Step>> found = new HashMap<>();
        int left = budget;
        for (PublishedTab tab : List.of(managers, channels, chats, advice, messages)) {
            found.put(tab, tab.next(Math.max(left, 0)));
            left -= found.get(tab).stream().mapToInt(Step::size).sum();
        }
        Map<PublishedTab, List<Step>> steps = new LinkedHashMap<>();
        tabs().stream().filter(tab -> !found.get(tab).isEmpty()).forEach(tab -> steps.put(tab, found.get(tab)));
        return steps;
    }

    void complete() {
        tabs().forEach(PublishedTab::complete);
    }

    int pending() {
        return tabs().stream().mapToInt(PublishedTab::pending).sum();
    }

    long waitingSize() {
        return chats.waitingSize() + advice.waitingSize() + messages.waitingSize();
    }

    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        tabs().forEach(tab -> sizes.putAll(tab.sizes()));
        return sizes;
    }

    /** Which topic fills this tab. */
    Topic<?> source(PublishedTab tab) {
        return tab == messages ? Topics.MESSAGES : tab == chats ? Topics.CHAT_METRICS : Topics.CHAT_ADVICE;
    }

    Map<Integer, Long> messagesToReadAgain() {
        return messageRows.takeMissing();
    }

    private void message(ConsumerRecord<byte[], byte[]> found) {
        Optional.ofNullable(Topics.MESSAGES.read(found.value()))
                .ifPresent(message -> messageRows.message(message, found.partition(), found.offset()));
    }

    private <E> void way(Topic<E> topic, BiConsumer<String, Optional<E>> end) {
        ways.put(topic.name(), found -> end.accept(key(found), Optional.ofNullable(topic.read(found.value()))));
    }

    private static <E> BiConsumer<String, Optional<E>> into(
            Consumer<Row> want, Consumer<String> drop, Function<E, Row> row) {
        return (key, event) -> event.map(row).ifPresentOrElse(want, () -> drop.accept(key));
    }

    private static RowTab rowTab(Layout layout, Settings settings, ToIntFunction<String> sheetIds) {
        return new RowTab(layout, settings.maxRows(), number -> sheetIds.applyAsInt(RowTab.title(layout, number)));
    }

    private static String key(ConsumerRecord<byte[], byte[]> found) {
        return found.key() == null ? "" : new String(found.key(), StandardCharsets.UTF_8);
    }
}
