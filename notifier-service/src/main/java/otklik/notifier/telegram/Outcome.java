package otklik.notifier.telegram;

import java.time.Duration;

/** What became of a call; reasons hold no secret and no content. */
public sealed interface Outcome {
    String reason();

    /** Telegram has it, or has had it already; the id is 0 where the call makes no message. */
    record Sent(long messageId) implements Outcome {
        @Override
        public String reason() {
            return "Telegram answers";
        }
    }

    /** Telegram asks to wait; nothing was done. */
    record TooMany(Duration pause) implements Outcome {
        @Override
        public String reason() {
            return "Telegram asks to wait";
        }
    }

    /** There was no connection; nothing was done. */
    record NeverSent(String reason) implements Outcome {}

    /** The bot itself is not known; nothing was done, and nothing else will be. */
    record Unauthorized(String reason) implements Outcome {}

    /** The markup is wrong; nothing was done. */
    record BadMarkup(String reason) implements Outcome {}

    /** The group has another id now; nothing was done. */
    record Moved(long newChat) implements Outcome {
        @Override
        public String reason() {
            return "the group has become a supergroup";
        }
    }

    /** This chat has no such topic; nothing was done. */
    record NoThread() implements Outcome {
        @Override
        public String reason() {
            return "the chat has no such topic";
        }
    }

    /** The chat has shut the bot out; nothing was done. */
    record ShutOut(String reason) implements Outcome {}

    /** There is no such message of the bot's own; nothing was done. */
    record NoMessage() implements Outcome {
        @Override
        public String reason() {
            return "there is no such message";
        }
    }

    /** Telegram will not take it until a person acts; nothing was done. */
    record Rejected(String reason) implements Outcome {}

    /** The answer was lost or says nothing: it may have been done. */
    record Unknown(String reason) implements Outcome {}
}
