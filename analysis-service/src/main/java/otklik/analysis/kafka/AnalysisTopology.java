package otklik.analysis.kafka;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.String;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import otklik.analysis.chat.ChatReading;
import otklik.analysis.chat.Rules;
import otklik.analysis.group.Share;
import otklik.analysis.language.Judge;
import otklik.analysis.language.Lexicon;
import otklik.events.InvalidEvent;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * The product as a picture: facts of the CRM come to the chat they concern; a chat that got new facts tells its rows, its
 * waits and alerts, and its shares in the rows of its manager, its authors, its channel, its dates and the shop; those sum
 * the shares up, or select the best. Dates add up to the reports of days and weeks.
 */
public final class AnalysisTopology {
    private static final int GROUP_PARTITIONS = 2;

    private final StreamsBuilder builder;
    private final Rules rules;
    private final Lexicon lexicon;
    private final Gate gate;
    /** Each part goes on with its work while the parts behind it wait for the end of it. */
    private final Rushes ofChats = new Rushes();

    private final Map<GroupStores, Rushes> ofGroups =
            Map.of(GroupStores.OF_CHATS, new Rushes(), GroupStores.OF_DAYS, new Rushes());
    private final Map<GroupStores, GroupStores.Builders> storesOfGroups = Map.of(
            GroupStores.OF_CHATS, GroupStores.OF_CHATS.builders(), GroupStores.OF_DAYS, GroupStores.OF_DAYS.builders());
    private final String generation;

    private AnalysisTopology(Rules rules, Lexicon lexicon, Gate gate, Properties streams) {
        this.builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streams)));
        this.rules = rules;
        this.lexicon = lexicon;
        this.gate = gate;
        this.generation = streams.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    }

    static Topology of(Rules rules, Lexicon lexicon, Gate gate, Properties streams) {
        AnalysisTopology topology = new AnalysisTopology(rules, lexicon, gate, streams);
        topology.draw();
        return topology.builder.build(streams);
    }

    private void draw() {
        // What judges keeps what it needs for every text at hand, so the tasks of a thread share one.
        ThreadLocal<Messages> messages = ThreadLocal.withInitial(() -> new Messages(new Judge(lexicon)));
        KStream<String, Fact> facts = read(Topics.CHATS, () -> Fact.OfChat::new)
                .merge(
                        read(
                                Topics.MESSAGES,
                                () -> (key, message) -> messages.get().fact(key, message)),
                        Named.as("messages-of-chats"))
                .merge(dialogsAndOrders(), Named.as("dialogs-of-chats"))
                .merge(whatAllNeedToKnow(), Named.as("facts-of-chats"));

        KStream<String, Emission> told = facts.process(
                with(
                        ChatStores.builders(),
                        () -> new ChatProcessor(
                                new ChatReading(rules), rules.hours(), rules.channels(), gate, ofChats)),
                Named.as("chats"));

        write(
                told,
                "chats",
                List.of(
                        Topics.CHAT_METRICS,
                        Topics.CHAT_ADVICE,
                        Topics.SPIN_CHAT_METRICS,
                        Topics.QUALITY_CHATS,
                        Topics.ORDER_PAYMENTS,
                        Topics.WAITS,
                        Topics.ALERTS,
                        Topics.SYSTEM_ALERTS));
        KStream<String, Addressed> shares = addressed(told, "shares");
        sum(shares, GroupKind.MANAGERS);
        sum(shares, GroupKind.AUTHORS);
        sum(shares, GroupKind.CHANNELS);
        sum(shares, GroupKind.SHOP);
        select(shares, SelectionKind.EXAMPLES);
        select(shares, SelectionKind.PRACTICES);
        reports(sum(shares, GroupKind.DATES));
    }

    private void reports(KStream<String, Emission> dates) {
        KStream<String, Emission> days = dates.filter(
                (key, told) -> told instanceof Emission.OfTopic row && row.topic() == Topics.DAYS,
                Named.as("days-of-reports"));
        KStream<String, Addressed> shares = addressed(
                days.map(Reports::day, Named.as("day-of-report"))
                        .merge(days.map(Reports::week, Named.as("week-of-digest")), Named.as("days-and-weeks")),
                "report-shares");
        sum(shares, GroupKind.DAILY_REPORTS);
        sum(shares, GroupKind.WEEKLY_DIGESTS);
    }

    private static Fact period(String key, otklik.events.crm.Period period) {
        if (period == null) {
            throw new InvalidEvent("the period cannot be deleted");
        }
        return new Fact.OfPeriod(period);
    }

    private static Fact progress(String key, otklik.events.crm.IngestProgress progress) {
        if (progress == null) {
            throw new InvalidEvent("progress cannot be deleted");
        }
        return new Fact.OfProgress(progress);
    }

    /** @param meaning made anew for each reader, it may keep tools of its own */
    private <E> KStream<String, Fact> read(Topic<E> topic, Supplier<BiFunction<String, E, Fact>> meaning) {
        String name = nameOf(topic);
        KStream<String, Fact> read = builder.stream(
                        topic.name(), Consumed.with(String(), ByteArray()).withName(name))
                .process(() -> new Reading<>(topic, meaning.get(), rules.zone()), Named.as("read-" + name));
        read.filter((key, fact) -> fact instanceof Fact.Unreadable, Named.as("unreadable-" + name))
                .mapValues(
                        fact -> Topics.DEAD_LETTERS.write(((Fact.Unreadable) fact).letter()),
                        Named.as("dead-letters-of-" + name))
                .to(
                        Topics.DEAD_LETTERS.name(),
                        Produced.with(String(), ByteArray()).withName("put-aside-" + name));
        return read.filterNot((key, fact) -> fact instanceof Fact.Unreadable, Named.as("readable-" + name));
    }

    private KStream<String, Fact> dialogsAndOrders() {
        KStream<String, OfDialog> dialogs = read(Topics.DIALOGS, () -> Fact.OfDialogEvent::new)
                .mapValues(
                        fact -> OfDialog.dialog(
                                ((Fact.OfDialogEvent) fact).dialogId(), ((Fact.OfDialogEvent) fact).dialog()),
                        Named.as("dialogs"));
        KStream<String, OfDialog> orders = read(Topics.ORDERS, () -> Fact.OfOrder::new)
                .process(
                        with(
                                Set.of(ChatStores.onDisk(OrderRouting.KNOWN, Json.of(otklik.events.crm.Order.class))),
                                OrderRouting::new),
                        Named.as("dialogs-of-orders"))
                .repartition(by(OfDialog.class, "orders-by-dialog", Topics.DIALOGS.partitions()));
        return dialogs.merge(orders, Named.as("dialogs-and-orders"))
                .process(with(DialogRouting.stores(), DialogRouting::new), Named.as("chats-of-dialogs"))
                .repartition(by(OfDialog.class, "dialogs-by-chat", Topics.CHATS.partitions()))
                .mapValues(Fact.OfChatsDialog::new, Named.as("dialog-facts-by-chat"));
    }

    private KStream<String, Fact> whatAllNeedToKnow() {
        return read(Topics.MANAGERS, () -> Fact.OfManager::new)
                .merge(read(Topics.PERIOD, () -> AnalysisTopology::period), Named.as("managers-and-period"))
                .merge(read(Topics.PROGRESS, () -> AnalysisTopology::progress), Named.as("and-progress"))
                .mapValues(Reference::of, Named.as("reference"))
                .repartition(by(Reference.class, "reference-to-all", Topics.CHATS.partitions())
                        .withStreamPartitioner(new Reference.ToAll()))
                .mapValues(Reference::fact, Named.as("reference-facts"));
    }

    private static <V> Repartitioned<String, V> by(Class<V> type, String name, int partitions) {
        return Repartitioned.with(String(), Json.of(type)).withName(name).withNumberOfPartitions(partitions);
    }

    private void write(KStream<String, Emission> told, String of, List<Topic<?>> topics) {
        told.filter((key, emission) -> emission instanceof Emission.OfTopic, Named.as("rows-of-" + of))
                .process(() -> new Writing(generation), Named.as("generation-of-" + of))
                .to(
                        new RowTopics(topics),
                        Produced.with(String(), Writing.SERDE).withName("write-" + of));
    }

    /** One way for all kinds of groups: each way is a topic, and each of its partitions a task. */
    private static KStream<String, Addressed> addressed(KStream<String, Emission> told, String way) {
        return told.filter((key, emission) -> emission instanceof Emission.OfGroup, Named.as("only-" + way))
                .map(
                        (group, emission) -> KeyValue.pair(
                                GroupKind.key(((Emission.OfGroup) emission).kind(), group),
                                ((Emission.OfGroup) emission).told()),
                        Named.as("addresses-of-" + way))
                .repartition(Repartitioned.with(String(), Addressed.SERDE)
                        .withName(way)
                        .withNumberOfPartitions(GROUP_PARTITIONS));
    }

    private static KStream<String, Addressed> only(KStream<String, Addressed> shares, String kind) {
        String prefix = GroupKind.key(kind, "");
        return shares.filter((key, share) -> key.startsWith(prefix), Named.as("only-" + kind));
    }

    private <S extends Share<S>> KStream<String, Emission> sum(KStream<String, Addressed> shares, GroupKind<S> kind) {
        Rushes rushes = ofGroups.get(kind.stores());
        KStream<String, Emission> rows = only(shares, kind.name())
                .process(
                        with(
                                storesOfGroups.get(kind.stores()).ofSums(),
                                () -> new GroupProcessor<>(kind, rules.hours(), rules.historyDays(), gate, rushes)),
                        Named.as("sum-" + kind.name()));
        write(rows, kind.name(), kind.topics());
        return rows;
    }

    private void select(KStream<String, Addressed> shares, SelectionKind kind) {
        KStream<String, Emission> rows = only(shares, kind.name())
                .process(
                        with(
                                storesOfGroups.get(GroupStores.OF_CHATS).ofSelections(),
                                () -> new SelectionProcessor(kind, gate, ofGroups.get(GroupStores.OF_CHATS))),
                        Named.as("select-" + kind.name()));
        write(rows, kind.name(), kind.topics());
    }

    private static <KI, VI, KO, VO> ProcessorSupplier<KI, VI, KO, VO> with(
            Set<StoreBuilder<?>> stores, ProcessorSupplier<KI, VI, KO, VO> processor) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<KI, VI, KO, VO> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }

    private static String nameOf(Topic<?> topic) {
        return topic.name().replaceAll("\\.v\\d+$", "").replace('.', '-');
    }
}
