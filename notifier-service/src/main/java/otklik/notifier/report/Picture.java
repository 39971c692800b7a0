package otklik.notifier.report;

/**
 * A picture that goes with a message.
 *
 * @param png its bytes, never changed
 */
public record Picture(String fileName, byte[] png) {}
