package otklik.notifier.telegram;

import java.time.Duration;

/** What became of a call; reasons hold no secret and no content. */
public sealed interface Outcome {
    String reason();

    /** Telegram has it; the id is 0 where the call sends no message. */
    record Sent(long messageId) implements Outcome {
        @Override
        public String reason() {
            return "Telegram answers";
        }
    }

    /** Telegram asks to wait; nothing was sent. */
    record TooMany(Duration pause) implements Outcome {
        @Override
        public String reason() {
            return "Telegram asks to wait";
        }
    }

    /** There was no connection; nothing was sent. */
    record NeverSent(String reason) implements Outcome {}

    /** The markup is wrong; nothing was sent. */
    record BadMarkup(String reason) implements Outcome {}

    /** Telegram will not take it until a person acts; nothing was sent. */
    record Rejected(String reason) implements Outcome {}

    /** The answer was lost or says nothing: the message may have arrived. */
    record Unknown(String reason) implements Outcome {}
}
