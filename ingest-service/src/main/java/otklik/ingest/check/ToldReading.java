package otklik.ingest.check;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.Topics;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Message;
import otklik.events.crm.Order;
import otklik.events.crm.Period;
import otklik.ingest.kafka.Records;
import otklik.ingest.shard.Shard;

/** Reads what stands in the topics; one use. */
final class ToldReading {
    /** Feeds that are not split by channels. */
    private static final Set<String> WHOLE = Set.of(Shard.DIALOGS, Shard.ORDERS);

    private final Map<String, Object> kafka;
    private final Period period;
    private final Ledger recent;
    private final Ledger compared;
    private final LongObjectHashMap<String> channels = new LongObjectHashMap<>();
    private final LongHashSet active = new LongHashSet();
    private final LongHashSet withoutDialog = new LongHashSet();
    private final LongHashSet lost = new LongHashSet();
    private final Set<String> managers = new HashSet<>();
    private final Set<String> strangers = new HashSet<>();
    private Responsible responsible = new Responsible(Set.of());
    private Instant earliest = Instant.MAX;
    private long unknownSenders;
    private long deadLetters;

    /**
     * @param recent of whose days the figures are; filled
     * @param compared whose days are compared with RetailCRM; filled
     */
    ToldReading(Map<String, Object> kafka, Period period, Ledger recent, Ledger compared) {
        this.kafka = Map.copyOf(kafka);
        this.period = period;
        this.recent = recent;
        this.compared = compared;
    }

    /** @param types of channels that are read */
    Told read(Set<String> types) {
        readPeople();
        Records.each(kafka, Topics.CHATS, (key, chat) -> {
            if (chat == null) {
                channels.remove(Long.parseLong(key));
            } else {
                channels.put(
                        Long.parseLong(key),
                        chat.channel().toLowerCase(Locale.ROOT).intern());
            }
        });
        Records.each(kafka, Topics.MESSAGES, (key, message) -> take(message));
        Records.each(kafka, Topics.DEAD_LETTERS, (key, letter) -> {
            deadLetters++;
            unknownSenders += letter.reason().startsWith("from.type") ? 1 : 0;
        });
        return told(types);
    }

    private void readPeople() {
        Set<String> technical = new HashSet<>();
        Records.each(kafka, Topics.MANAGERS, (key, manager) -> {
            if (manager != null) {
                managers.add(key);
                if (manager.technical()) {
                    technical.add(key);
                }
            }
        });
        responsible = new Responsible(technical);
        Records.each(kafka, Topics.DIALOGS, (key, dialog) -> {
            if (dialog != null) {
                responsible.take(dialog);
            }
        });
    }

    private void take(Message message) {
        long chat = Long.parseLong(message.chatId());
        long id = Long.parseLong(message.messageId());
        String channel = channels.get(chat);
        if (channel == null) {
            return;
        }
        if (message.deleted()) {
            recent.untold(id);
            compared.untold(id);
            withoutDialog.remove(id);
            lost.remove(id);
            return;
        }
        Instant sentAt = message.sentAt().toInstant();
        earliest = sentAt.isBefore(earliest) ? sentAt : earliest;
        author(message, chat);
        recent.told(id, channel, recent.days().day(sentAt));
        compared.told(id, channel, compared.days().day(sentAt));
        if (recent.days().hold(recent.days().day(sentAt))) {
            active.add(chat);
            dialog(message, chat, id);
        }
    }

    private void author(Message message, long chat) {
        if (!message.managerId().isEmpty()) {
            responsible.wrote(chat);
            if (!managers.contains(message.managerId())) {
                strangers.add(message.managerId());
            }
        }
    }

    private void dialog(Message message, long chat, long id) {
        if (message.dialogId().isEmpty()) {
            withoutDialog.add(id);
            if (!responsible.hasDialog(chat)) {
                lost.add(id);
            }
        }
    }

    private Told told(Set<String> types) {
        Map<String, IngestProgress> progress = progress(types);
        boolean loaded = types.stream().allMatch(type -> progress.containsKey("messages/" + type))
                && progress.values().stream().allMatch(feed -> feed.historyCompleteAt() != null);
        Optional<Instant> readAt = progress.values().stream()
                .map(feed -> feed.reportedAt().toInstant())
                .min(Instant::compareTo);
        Map<String, String> links = links();
        return new Told(
                recent.days(),
                recent.counts().stream().mapToLong(Count::kafka).sum(),
                active.size(),
                unmanaged(),
                withoutDialog.size(),
                lost.size(),
                strangers,
                unknownSenders,
                deadLetters,
                links.values().stream().filter(Order.BY_DIALOG::equals).count(),
                links.values().stream().filter(Order.WEAK::equals).count(),
                earliest.equals(Instant.MAX) ? Optional.empty() : Optional.of(earliest),
                readAt,
                loaded);
    }

    private long unmanaged() {
        long unmanaged = 0;
        for (LongCursor chat : active) {
            unmanaged += responsible.isManaged(chat.value) ? 0 : 1;
        }
        return unmanaged;
    }

    /** Of the parts that have a history and are read now: channels no longer asked for have left theirs behind. */
    private Map<String, IngestProgress> progress(Set<String> types) {
        Map<String, IngestProgress> progress = new HashMap<>();
        Records.each(kafka, Topics.PROGRESS, (feed, told) -> {
            int slash = feed.indexOf('/');
            boolean ours = slash < 0 ? WHOLE.contains(feed) : types.contains(feed.substring(slash + 1));
            if (told != null && ours) {
                progress.put(feed, told);
            }
        });
        return progress;
    }

    private Map<String, String> links() {
        Map<String, String> links = new HashMap<>();
        Records.each(kafka, Topics.ORDERS, (key, order) -> {
            if (order == null || !isInPeriod(order.createdAt())) {
                links.remove(key);
            } else {
                links.put(key, order.link());
            }
        });
        return links;
    }

    private boolean isInPeriod(OffsetDateTime time) {
        return !time.isBefore(period.from()) && (period.until() == null || time.isBefore(period.until()));
    }
}
