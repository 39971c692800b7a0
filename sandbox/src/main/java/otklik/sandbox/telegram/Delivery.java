package otklik.sandbox.telegram;

import java.time.Instant;

/**
 * A message as the chat has it.
 *
 * @param at when it was delivered first
 * @param text as it was sent, with its markup
 * @param plain as it is read, without markup
 */
public record Delivery(Instant at, String chatId, long messageId, String text, String plain) {
    Delivery edited(String newText, String newPlain) {
        return new Delivery(at, chatId, messageId, newText, newPlain);
    }
}
