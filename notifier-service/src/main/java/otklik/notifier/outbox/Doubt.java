package otklik.notifier.outbox;

/**
 * What is known of a message whose fate is not.
 *
 * @param after the highest id of a message that Telegram had told by the time of the call: the lost one is above
 * @param repeats how often it was sent anew, marked as a repeat
 */
public record Doubt(long after, int repeats) {
    public static final Doubt NONE = new Doubt(0, 0);

    Doubt after(long highest) {
        return new Doubt(highest, repeats);
    }

    Doubt repeated() {
        return new Doubt(after, repeats + 1);
    }
}
