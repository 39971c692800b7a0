package otklik.analysis.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import otklik.analysis.chat.ChatFigures;
import otklik.analysis.chat.ChatReading;
import otklik.analysis.conversation.Roster;

/**
 * Keeps the facts of chats and, a moment later, tells what changed in the figures of those that got new ones. Several
 * facts of a chat that come together are worked out once; which chats are due survives a restart.
 */
final class ChatProcessor extends ContextualProcessor<String, Fact, String, Emission> {
    static final Duration PAUSE = Duration.ofMillis(250);

    private final ChatReading reading;
    private ChatStores stores;

    ChatProcessor(ChatReading reading) {
        this.reading = reading;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        stores = new ChatStores(context);
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::tellChanges);
    }

    @Override
    public void process(Record<String, Fact> found) {
        if (found.value() instanceof Fact.OfChat fact) {
            stores.keep(fact.chatId(), fact.chat());
        } else if (found.value() instanceof Fact.OfDialog fact) {
            stores.keep(found.key(), fact.dialogId(), fact.dialog());
        } else if (found.value() instanceof Fact.OfMessage fact) {
            stores.keep(fact.chatId(), fact.said());
        } else if (found.value() instanceof Fact.OfManager fact) {
            stores.keep(fact.managerId(), fact.manager());
        } else if (found.value() instanceof Fact.OfPeriod fact) {
            stores.keep(fact.period());
        }
    }

    private void tellChanges(long nowMs) {
        long now = nowMs / 1000;
        var due = stores.dueBy(now);
        if (due.isEmpty()) {
            return;
        }
        Roster roster = stores.roster();
        due.forEach(chatId -> tellChange(chatId, roster, nowMs));
    }

    private void tellChange(String chatId, Roster roster, long nowMs) {
        ChatFigures figures = stores.conversation(chatId, roster)
                .map(conversation -> reading.read(conversation, nowMs / 1000))
                .orElse(ChatFigures.NONE);
        stores.dueAgain(chatId, figures.changesAt().stream().boxed().findFirst());
        Result known = stores.result(chatId);
        Result result = new Result(
                known.version() + 1,
                figures.metrics().orElse(null),
                figures.advice().orElse(null),
                figures.managers(),
                figures.channels(),
                figures.days());
        if (!result.sameFigures(known)) {
            stores.keep(chatId, result);
            tellRows(chatId, known, result, nowMs);
            tellShares(chatId, known, result, nowMs);
        }
    }

    private void tellRows(String chatId, Result known, Result result, long nowMs) {
        if (!Objects.equals(known.metrics(), result.metrics())) {
            tell(chatId, new Emission.Metrics(result.metrics()), nowMs);
        }
        if (!Objects.equals(known.advice(), result.advice())) {
            tell(chatId, new Emission.Advice(result.advice()), nowMs);
        }
    }

    private void tellShares(String chatId, Result known, Result result, long nowMs) {
        tellShares(
                known.managers(), result.managers(), nowMs, s -> new Emission.OfManager(chatId, result.version(), s));
        tellShares(
                known.channels(), result.channels(), nowMs, s -> new Emission.OfChannel(chatId, result.version(), s));
        tellShares(known.days(), result.days(), nowMs, s -> new Emission.OfDay(chatId, result.version(), s));
    }

    private <S> void tellShares(
            Map<String, S> known, Map<String, S> shares, long nowMs, Function<S, Emission> telling) {
        TreeSet<String> groups = new TreeSet<>(known.keySet());
        groups.addAll(shares.keySet());
        for (String group : groups) {
            if (!Objects.equals(known.get(group), shares.get(group))) {
                tell(group, telling.apply(shares.get(group)), nowMs);
            }
        }
    }

    private void tell(String key, Emission emission, long nowMs) {
        context().forward(new Record<>(key, emission, nowMs));
    }
}
