package otklik.analysis.kafka;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import otklik.analysis.chat.ChatFigures;
import otklik.analysis.chat.ChatReading;
import otklik.analysis.chat.WaitRows;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.response.Alarm;
import otklik.events.EventJson;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.SystemAlert;
import otklik.events.analytics.Wait;
import otklik.hours.WorkingHours;

/**
 * Keeps the facts of chats and, a moment later, tells what changed in the figures of those that got new ones. Several
 * facts of a chat that come together are worked out once; while very many come, as from the whole history, they are
 * only kept. Which chats are due survives a restart, as does which alerts were told.
 */
final class ChatProcessor extends ContextualProcessor<String, Fact, String, Emission> {
    static final Duration PAUSE = Duration.ofMillis(250);
    /** No shop writes so fast. */
    private static final int VERY_MANY = 100;

    private static final long LONGEST_DELAY_MS = 300_000;
    /** A transaction must not take long. Counted, since the clock of the context stands still while a turn lasts. */
    private static final int MOST_IN_A_TURN = 500;

    private static final long HELD_BACK_FOR = 10;
    /** Until ingest has read what was said before the alarm. */
    private static final long HELD_BACK_FOR_REPORT = 1;

    private static final String ALARM = "alarm/";

    private final ChatReading reading;
    private final WorkingHours hours;
    private final Set<String> channels;
    private final Gate gate;
    private final Rush rush;
    private final Deque<String> round = new ArrayDeque<>();
    private ChatStores stores;
    private Freshness freshness;
    private boolean opened;
    private boolean begun;

    /** @param channels those looked at */
    ChatProcessor(ChatReading reading, WorkingHours hours, Set<String> channels, Gate gate, Rushes rushes) {
        this.rush = rushes.of(VERY_MANY, LONGEST_DELAY_MS);
        this.reading = reading;
        this.hours = hours;
        this.channels = channels;
        this.gate = gate;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        stores = new ChatStores(context);
        freshness =
                new Freshness(context.getStateStore(Freshness.STORE), channels, context.currentSystemTimeMs() / 1000);
        opened = gate.settled();
        begun = false;
        round.clear();
        gate.backlog(context.taskId().toString(), 1);
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::tellChanges);
    }

    @Override
    public void process(Record<String, Fact> found) {
        rush.arrived(found.timestamp());
        if (found.value() instanceof Fact.OfProgress fact) {
            if (freshness.hear(fact.progress())) {
                stores.allChanged();
            }
            return;
        }
        freshness.hearFact(found.timestamp() / 1000);
        if (found.value() instanceof Fact.OfChat fact) {
            stores.keep(fact.chatId(), fact.chat());
        } else if (found.value() instanceof Fact.OfChatsDialog fact) {
            stores.keep(found.key(), fact.told());
        } else if (found.value() instanceof Fact.OfMessage fact) {
            stores.keep(fact.chatId(), fact.said());
        } else if (found.value() instanceof Fact.OfManager fact) {
            stores.keep(fact.managerId(), fact.manager());
        } else if (found.value() instanceof Fact.OfPeriod fact) {
            stores.keep(fact.period());
        }
    }

    @Override
    public void close() {
        gate.left(context().taskId().toString());
    }

    private void tellChanges(long nowMs) {
        begin(nowMs);
        boolean many = rush.since(nowMs);
        tellFreshness(nowMs);
        if (many && !rush.tooLong(nowMs)) {
            return;
        }
        if (gate.open() && !opened) {
            opened = true;
            stores.allChanged();
        }
        tellRound(many, nowMs);
        gate.backlog(context().taskId().toString(), round.size() + (many ? 1 : 0));
    }

    /** In a rush only those that were due when it took too long: meanwhile new ones come faster than they can be told. */
    private void tellRound(boolean many, long nowMs) {
        if (!many || round.isEmpty()) {
            round.clear();
            round.addAll(stores.dueBy(nowMs / 1000));
        }
        for (int told = 0; told < MOST_IN_A_TURN && !round.isEmpty(); told++) {
            tellChange(round.poll(), nowMs);
        }
        if (round.isEmpty()) {
            rush.done(nowMs);
        }
    }

    /** A shop without a chat to learn from has phrases to learn too: so its selection is told of nobody. */
    private void begin(long nowMs) {
        if (!begun) {
            begun = true;
            Candidacy nobody = new Candidacy("", 1, "", null);
            tell(ChatReading.SHOP, new Emission.OfGroup(SelectionKind.PRACTICES.name(), nobody), nowMs);
        }
    }

    private void tellChange(String chatId, long nowMs) {
        long now = nowMs / 1000;
        Optional<Conversation> conversation = stores.conversation(chatId);
        ChatFigures figures = conversation.map(c -> reading.read(c, now)).orElse(ChatFigures.NONE);
        Ledger ledger = stores.ledger(chatId);
        Telling telling = new Telling(ledger, chatId);
        figures.parts()
                .forEach(part -> telling.part(
                        segment(part.kind() == otklik.analysis.chat.Part.Kind.DATES ? part.group() : ""),
                        GroupKind.name(part.kind()),
                        part.group(),
                        GroupKind.packed(part)));
        telling.endOfParts();
        figures.candidacies()
                .forEach(c -> telling.candidate(
                        SelectionKind.name(c.kind()), c.group(), c.rank().key(), EventJson.write(c.item())));
        telling.endOfCandidates();
        OptionalLong next = figures.changesAt();
        if (opened) {
            telling.rows(figures.rows(), ChatProcessor::segment);
            OptionalLong heldBack = conversation.isPresent()
                    ? tellAlarms(conversation.get(), figures, ledger, nowMs)
                    : OptionalLong.empty();
            next = LongStream.concat(next.stream(), heldBack.stream()).min();
        }
        telling.messages().forEach(message -> tell(message.key(), message.emission(), nowMs));
        stores.keep(chatId, ledger);
        stores.dueAgain(chatId, next.stream().boxed().findFirst());
    }

    /** When to look again at an alarm that has passed and must wait until facts are fresh. */
    private OptionalLong tellAlarms(Conversation conversation, ChatFigures figures, Ledger ledger, long nowMs) {
        long now = nowMs / 1000;
        OptionalLong liveSince = freshness.liveSince();
        OptionalLong heldBack = OptionalLong.empty();
        for (Alarm alarm : figures.alarms()) {
            String id = WaitRows.id(conversation.chat().chatId(), alarm.waiting()) + "/" + alarm.level();
            String segment = segment(hours.date(alarm.waiting().openedAt()).toString());
            boolean history = liveSince.isPresent() && alarm.at() <= liveSince.getAsLong();
            if (alarm.at() > now || history || ledger.knows(segment, ALARM + id)) {
                continue;
            }
            if (liveSince.isEmpty() || freshness.stale(now)) {
                heldBack = OptionalLong.of(now + HELD_BACK_FOR);
            } else if (!freshness.known(alarm.at())) {
                heldBack = OptionalLong.of(now + HELD_BACK_FOR_REPORT);
            } else {
                ledger.tell(segment, ALARM + id, new byte[] {1});
                if (!gate.raisedBefore(id)) {
                    tell(id, Emission.OfTopic.row(Topics.ALERTS, alert(conversation, alarm, now), 1), nowMs);
                }
            }
        }
        return heldBack;
    }

    private Alert alert(Conversation conversation, Alarm alarm, long now) {
        String waitId = WaitRows.id(conversation.chat().chatId(), alarm.waiting());
        return new Alert(
                waitId,
                alarm.level(),
                hours.time(now),
                new WaitRows(hours).event(conversation.chat(), alarm.waiting(), 0));
    }

    /** One of the partitions speaks for all: they hear the same. A turn that nobody may hear yet is not taken. */
    private void tellFreshness(long nowMs) {
        if (opened && context().taskId().partition() == 0) {
            freshness
                    .turn(nowMs / 1000)
                    .ifPresent(turn -> tell(
                            SystemAlert.DATA_STALE,
                            Emission.OfTopic.row(Topics.SYSTEM_ALERTS, systemAlert(turn), 1),
                            nowMs));
        }
    }

    private SystemAlert systemAlert(Freshness.Turn turn) {
        OffsetDateTime over =
                turn.overAt().isPresent() ? hours.time(turn.overAt().getAsLong()) : null;
        return new SystemAlert(SystemAlert.DATA_STALE, hours.time(turn.raisedAt()), hours.time(turn.since()), over);
    }

    /** Waits and dates by month: a chat of years has many. */
    private static String segment(Topic<?> topic, Object event) {
        return topic == Topics.WAITS ? segment(((Wait) event).openedAt().toString()) : "";
    }

    /** The month of a text that ends or begins with a date; none without a date. */
    private static String segment(String text) {
        int date = text.lastIndexOf('/') + 1;
        return text.isEmpty() ? "" : text.substring(date, date + 7);
    }

    private void tell(String key, Emission emission, long nowMs) {
        context().forward(new Record<>(key, emission, nowMs));
    }
}
