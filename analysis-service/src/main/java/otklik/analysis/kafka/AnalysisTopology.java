package otklik.analysis.kafka;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.String;

import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
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
 * The product as a picture: facts of the CRM come to the chat they concern; a chat that got new facts tells its rows and
 * its shares in the rows of its manager, its channel and its days; those sum the shares up.
 */
public final class AnalysisTopology {
    private static final int GROUP_PARTITIONS = 2;

    private final StreamsBuilder builder;
    private final Rules rules;
    private final Lexicon lexicon;

    private AnalysisTopology(Rules rules, Lexicon lexicon, Properties streams) {
        this.builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streams)));
        this.rules = rules;
        this.lexicon = lexicon;
    }

    public static Topology of(Rules rules, Lexicon lexicon, Properties streams) {
        AnalysisTopology topology = new AnalysisTopology(rules, lexicon, streams);
        topology.draw();
        return topology.builder.build(streams);
    }

    private void draw() {
        KStream<String, Fact> facts = read(Topics.CHATS, () -> Fact.OfChat::new)
                .merge(
                        read(Topics.MESSAGES, () -> new Messages(new Judge(lexicon))::fact),
                        Named.as("messages-of-chats"))
                .merge(toTheirChats(read(Topics.DIALOGS, () -> Fact.OfDialog::new)), Named.as("dialogs-of-chats"))
                .merge(
                        toAll(read(Topics.MANAGERS, () -> Fact.OfManager::new)
                                .merge(
                                        read(Topics.PERIOD, () -> AnalysisTopology::period),
                                        Named.as("managers-and-period"))),
                        Named.as("facts-of-chats"));

        KStream<String, Emission> changes = facts.process(
                with(ChatStores.builders(), () -> new ChatProcessor(new ChatReading(rules))), Named.as("chats"));

        write(changes, Emission.Metrics.class, Emission.Metrics::row, Topics.CHAT_METRICS);
        write(changes, Emission.Advice.class, Emission.Advice::row, Topics.CHAT_ADVICE);
        sum(
                changes,
                Emission.OfManager.class,
                m -> new Contribution<>(m.chatId(), m.version(), m.share()),
                GroupKind.MANAGERS);
        sum(
                changes,
                Emission.OfChannel.class,
                c -> new Contribution<>(c.chatId(), c.version(), c.share()),
                GroupKind.CHANNELS);
        sum(changes, Emission.OfDay.class, d -> new Contribution<>(d.chatId(), d.version(), d.share()), GroupKind.DAYS);
    }

    private static Fact period(String key, otklik.events.crm.Period period) {
        if (period == null) {
            throw new InvalidEvent("the period cannot be deleted");
        }
        return new Fact.OfPeriod(period);
    }

    /** @param meaning made anew for each reader, it may keep tools of its own */
    private <E> KStream<String, Fact> read(
            Topic<E> topic, java.util.function.Supplier<BiFunction<String, E, Fact>> meaning) {
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

    private KStream<String, Fact> toTheirChats(KStream<String, Fact> dialogs) {
        StoreBuilder<?> owners = ChatStores.onDisk(DialogRouting.OWNERS, String());
        return dialogs.process(with(Set.of(owners), DialogRouting::new), Named.as("chats-of-dialogs"))
                .repartition(Repartitioned.with(String(), Json.of(DialogRouting.Routed.class))
                        .withName("dialogs-by-chat")
                        .withNumberOfPartitions(Topics.CHATS.partitions()))
                .mapValues(
                        routed -> new Fact.OfDialog(routed.dialogId(), routed.dialog()),
                        Named.as("dialog-facts-by-chat"));
    }

    private KStream<String, Fact> toAll(KStream<String, Fact> reference) {
        return reference
                .mapValues(Reference::of, Named.as("reference"))
                .repartition(Repartitioned.with(String(), Json.of(Reference.class))
                        .withName("reference-to-all")
                        .withNumberOfPartitions(Topics.CHATS.partitions())
                        .withStreamPartitioner(new Reference.ToAll()))
                .mapValues(Reference::fact, Named.as("reference-facts"));
    }

    private <M extends Emission, R> void write(
            KStream<String, Emission> changes, Class<M> type, Function<M, R> row, Topic<R> topic) {
        only(changes, type, nameOf(topic))
                .mapValues(told -> topic.write(row.apply(told)), Named.as("row-of-" + nameOf(topic)))
                .to(topic.name(), Produced.with(String(), ByteArray()).withName("write-" + nameOf(topic)));
    }

    private <M extends Emission, S extends Share<S>> void sum(
            KStream<String, Emission> changes,
            Class<M> type,
            Function<M, Contribution<S>> share,
            GroupKind<S, ?> kind) {
        only(changes, type, kind.name() + "-shares")
                .mapValues(share::apply, Named.as(kind.name() + "-contributions"))
                .repartition(Repartitioned.with(String(), kind.contributions())
                        .withName(kind.name() + "-shares")
                        .withNumberOfPartitions(GROUP_PARTITIONS))
                .process(with(kind.stores(), () -> new GroupProcessor<>(kind)), Named.as("sum-" + kind.name()))
                .to(
                        kind.topic().name(),
                        Produced.with(String(), ByteArray()).withName("write-" + nameOf(kind.topic())));
    }

    private static <M extends Emission> KStream<String, M> only(
            KStream<String, Emission> changes, Class<M> type, String name) {
        return changes.filter((key, told) -> type.isInstance(told), Named.as("only-" + name))
                .mapValues(type::cast, Named.as("as-" + name));
    }

    private static <KI, VI, KO, VO> ProcessorSupplier<KI, VI, KO, VO> with(
            Set<StoreBuilder<?>> stores, ProcessorSupplier<KI, VI, KO, VO> processor) {
        return new ProcessorSupplier<>() {
            @Override
            public org.apache.kafka.streams.processor.api.Processor<KI, VI, KO, VO> get() {
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
