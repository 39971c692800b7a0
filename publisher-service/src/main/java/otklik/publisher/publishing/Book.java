package otklik.publisher.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
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
import otklik.publisher.tab.Sorting;
import otklik.publisher.tab.Step;
import otklik.publisher.tab.SummaryTab;

/** All tabs, and the way of each topic's events into them. */
final class Book {
    /** Facts about chats; the others make sense only after them. */
    static final List<Topic<?>> FACTS =
            List.of(Topics.CHATS, Topics.DIALOGS, Topics.MANAGERS, Topics.PERIOD, Topics.DEAD_LETTERS);

    static final List<Topic<?>> ROWS =
            Source.ALL.stream().<Topic<?>>map(Source::topic).toList();

    private final Rows rows;
    private final int maxRows;
    private final ToIntFunction<String> sheetIds;
    private final List<RowTab> rowTabs = new ArrayList<>();
    private final Map<Layout, SummaryTab> summaries = new LinkedHashMap<>();
    private final List<PublishedTab> tabs = new ArrayList<>();
    private final Map<PublishedTab, Topic<?>> sources = new HashMap<>();
    private final MessageRows messageRows;
    private final Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> ways = new LinkedHashMap<>();

    /** @param sheetIds an unused id for a sheet of this title */
    Book(Settings settings, ToIntFunction<String> sheetIds) {
        this.rows = new Rows(settings.zone());
        this.maxRows = settings.maxRows();
        this.sheetIds = sheetIds;
        Source.ALL.forEach(this::open);
        RowTab messages = rowTabs.stream()
                .filter(tab -> tab.layout().equals(Layouts.MESSAGES_RAW))
                .findFirst()
                .orElseThrow();
        messageRows = new MessageRows(settings.channels(), settings.excludeTags(), rows, messages);
        way(Topics.CHATS, messageRows::chat);
        way(Topics.DIALOGS, messageRows::dialog);
        way(Topics.MANAGERS, messageRows::manager);
        way(Topics.PERIOD, (key, period) -> messageRows.period(period));
        ways.put(Topics.MESSAGES.name(), this::message);
    }

    /** @throws otklik.events.InvalidEvent when the value is no event of its topic */
    void take(ConsumerRecord<byte[], byte[]> found) {
        ways.get(found.topic()).accept(found);
    }

    /** In the order of the contract. */
    List<PublishedTab> tabs() {
        return List.copyOf(tabs);
    }

    /**
     * The steps of one call, in the order of the tabs; the larger of them get the room that the smaller ones leave. A
     * summary that would not fit whole in what is left of a call waits for the next.
     *
     * @param without tabs that are not to be touched now
     */
    Map<PublishedTab, List<Step>> next(int budget, Set<PublishedTab> without) {
        Map<PublishedTab, List<Step>> found = new HashMap<>();
        int left = budget;
        for (PublishedTab tab : smallestFirst()) {
            boolean later = tab instanceof SummaryTab summary && left < budget / 2 && summary.size() > left;
            found.put(tab, later || without.contains(tab) ? List.of() : tab.next(Math.max(left, 0)));
            left -= found.get(tab).stream().mapToInt(Step::size).sum();
        }
        Map<PublishedTab, List<Step>> steps = new LinkedHashMap<>();
        tabs.stream().filter(tab -> !found.get(tab).isEmpty()).forEach(tab -> steps.put(tab, found.get(tab)));
        return steps;
    }

    /** What must be read again to have the content of these rows of a tab: a topic, unless the messages know better. */
    Optional<Topic<?>> readAgain(PublishedTab tab, List<String> keys) {
        if (source(tab) == Topics.MESSAGES) {
            messageRows.readAgain(keys);
            return Optional.empty();
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(source(tab));
    }

    void complete() {
        tabs.forEach(PublishedTab::complete);
    }

    int pending() {
        return tabs.stream().mapToInt(PublishedTab::pending).sum();
    }

    /** Rows in all sheets. */
    int size() {
        return sizes().values().stream().mapToInt(rows -> rows).sum();
    }

    long waitingSize() {
        return rowTabs.stream().mapToLong(RowTab::waitingSize).sum();
    }

    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        tabs.forEach(tab -> sizes.putAll(tab.sizes()));
        return sizes;
    }

    /** Which topic fills this tab. */
    Topic<?> source(PublishedTab tab) {
        return sources.get(tab);
    }

    Map<Integer, Long> messagesToReadAgain() {
        return messageRows.takeMissing();
    }

    private <E extends Record> void open(Source<E> source) {
        PublishedTab tab = source.sorting()
                .<PublishedTab>map(sorting -> summary(source, sorting))
                .orElseGet(() -> rowTab(source));
        tabs.add(tab);
        sources.put(tab, source.topic());
    }

    private <E extends Record> RowTab rowTab(Source<E> source) {
        Layout layout = source.layout();
        RowTab tab = new RowTab(layout, maxRows, number -> sheetIds.applyAsInt(RowTab.title(layout, number)));
        way(source.topic(), into(layout, tab::want, tab::drop));
        rowTabs.add(tab);
        return tab;
    }

    private <E extends Record> SummaryTab summary(Source<E> source, Sorting sorting) {
        Layout layout = source.layout();
        IntSupplier sheetId = () -> sheetIds.applyAsInt(layout.name());
        SummaryTab tab = source.leader()
                .map(leader -> summaries.get(leader).follower(sorting, sheetId))
                .orElseGet(() -> new SummaryTab(sorting, sheetId));
        way(source.topic(), into(layout, tab::want, tab::drop));
        summaries.put(layout, tab);
        return tab;
    }

    /** Messages last: they are the most by far. */
    private List<PublishedTab> smallestFirst() {
        List<PublishedTab> ordered = new ArrayList<>(summaries.values());
        rowTabs.stream().filter(tab -> source(tab) != Topics.MESSAGES).forEach(ordered::add);
        rowTabs.stream().filter(tab -> source(tab) == Topics.MESSAGES).forEach(ordered::add);
        return ordered;
    }

    private void message(ConsumerRecord<byte[], byte[]> found) {
        Optional.ofNullable(Topics.MESSAGES.read(found.value()))
                .ifPresent(message -> messageRows.message(message, found.partition(), found.offset()));
    }

    private <E> void way(Topic<E> topic, BiConsumer<String, Optional<E>> end) {
        ways.put(topic.name(), found -> end.accept(key(found), Optional.ofNullable(topic.read(found.value()))));
    }

    private <E extends Record> BiConsumer<String, Optional<E>> into(
            Layout layout, Consumer<Row> want, Consumer<String> drop) {
        return (key, event) -> event.map(known -> rows.of(layout, known)).ifPresentOrElse(want, () -> drop.accept(key));
    }

    private static String key(ConsumerRecord<byte[], byte[]> found) {
        return found.key() == null ? "" : new String(found.key(), StandardCharsets.UTF_8);
    }
}
