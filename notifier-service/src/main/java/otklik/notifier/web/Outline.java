package otklik.notifier.web;

import java.util.List;
import java.util.stream.Collectors;
import otklik.notifier.report.Message;

/** Tells of messages how large they are, and nothing of what they say. */
final class Outline {
    private Outline() {}

    static String of(List<Message> messages) {
        return messages.stream()
                .map(message -> message.text().length() + " characters"
                        + message.picture()
                                .map(picture -> " with a picture of " + picture.png().length + " bytes")
                                .orElse(""))
                .collect(Collectors.joining(", ", messages.size() + " message(s): ", ""));
    }
}
