package otklik.publisher.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import otklik.events.EventJson;
import otklik.publisher.text.Part;

/**
 * One look at the facts: all views of it tell the same moment.
 *
 * @param now epoch second
 * @param words the last words of the clients that wait, by chat
 */
public record Look(Facts facts, BoardRules rules, Freshness.Reading reading, Map<String, List<Part>> words, long now) {
    /** The frame of an answer. */
    public record Envelope(String at, Filter filter, Applied applied, Freshness freshness) {}

    /** What was asked for. */
    public record Filter(String period, String from, String to, String channel, String manager) {}

    /** Which of it the figures could follow. */
    public record Applied(boolean period, boolean channel, boolean manager) {
        public static final Applied ALL = new Applied(true, true, true);
    }

    Envelope envelope(Query query, Applied applied) {
        Filter filter = new Filter(
                query.period().orElse(null),
                query.from().toString(),
                query.to().toString(),
                query.channel().orElse(null),
                query.manager().orElse(null));
        return new Envelope(time(now), filter, applied, freshness());
    }

    public Freshness freshness() {
        return Freshness.of(facts, rules, reading, now);
    }

    public LocalDate today() {
        return date(now);
    }

    LocalDate date(long second) {
        return Instant.ofEpochSecond(second).atZone(rules.zone()).toLocalDate();
    }

    String time(long second) {
        return text(rules.time(second));
    }

    /** Null stays null. */
    String time(OffsetDateTime time) {
        return time == null ? null : time(time.toEpochSecond());
    }

    static String text(OffsetDateTime time) {
        return EventJson.TIME.format(time);
    }

    static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** Working seconds: of an open wait up to now. */
    long workSec(Waiting wait) {
        return wait.open() ? rules.hours().between(wait.openedAt, now) : Math.max(0, wait.workSec());
    }

    boolean pastTarget(Waiting wait) {
        return workSec(wait) > rules.targetSec();
    }

    String clientName(String chatId) {
        return facts.client(chatId)
                .map(Facts.Client::name)
                .map(rules.redaction()::name)
                .orElse(null);
    }

    /** The address of a chat in the CRM; null where there is none. */
    String crm(String chatId, String dialogId) {
        return rules.chat(chatId, dialogId).map(Object::toString).orElse(null);
    }

    Optional<List<Part>> wordsOf(String chatId) {
        return Optional.ofNullable(words.get(chatId));
    }
}
