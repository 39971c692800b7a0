package otklik.publisher.board;

/**
 * What an event of the board tells.
 *
 * @param now grows when who waits, today's figures or alerts change; {@code figures} when any figure does
 */
public record News(String at, long now, long figures, int waiting, int pastTarget, Freshness freshness) {
    public static News of(Look look, long now, long figures) {
        return new News(
                look.time(look.now()),
                now,
                figures,
                look.facts().open.size(),
                (int) look.facts().open.values().stream()
                        .filter(look::pastTarget)
                        .count(),
                look.freshness());
    }
}
