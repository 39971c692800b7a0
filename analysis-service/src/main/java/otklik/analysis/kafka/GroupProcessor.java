package otklik.analysis.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.analysis.group.Share;

/**
 * Sums the shares of chats. A chat's share replaces the one it had before, so the same share heard twice, or an old one
 * heard late, changes nothing; rows of changed groups are told a moment later.
 */
final class GroupProcessor<S extends Share<S>> extends ContextualProcessor<String, Contribution<S>, String, byte[]> {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final GroupKind<S, ?> kind;
    private KeyValueStore<String, Contribution<S>> shares;
    private KeyValueStore<String, Group<S>> sums;
    private KeyValueStore<String, Long> changed;

    GroupProcessor(GroupKind<S, ?> kind) {
        this.kind = kind;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        shares = context.getStateStore(kind.sharesStore());
        sums = context.getStateStore(kind.sumsStore());
        changed = context.getStateStore(kind.changedStore());
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::tellChanges);
    }

    @Override
    public void process(Record<String, Contribution<S>> found) {
        String key = found.key() + '\u0000' + found.value().chatId();
        Contribution<S> known = shares.get(key);
        if (known != null && known.version() >= found.value().version()) {
            return;
        }
        shares.put(key, found.value());
        Group<S> group = group(found.key());
        S sum = group.sum();
        if (known != null && known.share() != null) {
            sum = sum.minus(known.share());
        }
        if (found.value().share() != null) {
            sum = sum == null ? found.value().share() : sum.plus(found.value().share());
        }
        sums.put(
                found.key(),
                new Group<>(sum == null || sum.isNothing() ? null : sum, group.emitted(), group.revision()));
        changed.put(found.key(), 1L);
    }

    private void tellChanges(long nowMs) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Long> all = changed.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(key -> tellChange(key, nowMs));
    }

    private void tellChange(String key, long nowMs) {
        changed.delete(key);
        Group<S> group = group(key);
        if (Objects.equals(group.sum(), group.emitted())) {
            return;
        }
        Group<S> told = new Group<>(group.sum(), group.sum(), group.revision() + 1);
        sums.put(key, told);
        context().forward(new Record<>(key, told.sum() == null ? null : kind.write(key, told), nowMs));
    }

    private Group<S> group(String key) {
        Group<S> known = sums.get(key);
        return known == null ? new Group<>(null, null, 0) : known;
    }
}
