package otklik.events;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * Input that could not be understood, with its origin: {@code dead-letters.v1}, key {@code source}.
 *
 * @param source the topic or the API path it came from
 * @param partition absent for an API path
 * @param offset absent for an API path
 * @param reason what is wrong with it
 * @param raw the input, cut to {@value #RAW_LIMIT} characters
 */
public record DeadLetter(String source, Integer partition, Long offset, String reason, String raw, OffsetDateTime at) {
    public static final int RAW_LIMIT = 10_000;

    public DeadLetter {
        present("source", source);
        present("reason", reason);
        present("at", at);
        raw = raw == null ? "" : raw.substring(0, Math.min(raw.length(), RAW_LIMIT));
    }

    /** Leaves out the raw input, which may hold personal data. */
    @Override
    public String toString() {
        return "DeadLetter[source=%s, partition=%s, offset=%s, reason=%s]".formatted(source, partition, offset, reason);
    }
}
