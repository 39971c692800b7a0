package otklik.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages of all chats, in a file of JSON lines if there is one: a later line replaces an earlier one. */
final class Chats {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> file;
    private final Map<Long, Delivery> messages = new LinkedHashMap<>();

    Chats(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::read);
    }

    synchronized List<Delivery> all() {
        return List.copyOf(messages.values());
    }

    synchronized Optional<Delivery> find(String chatId, long messageId) {
        return Optional.ofNullable(messages.get(messageId))
                .filter(found -> found.chatId().equals(chatId));
    }

    synchronized Delivery add(Instant at, String chatId, String text, String plain) {
        long id = messages.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
        return put(new Delivery(at, chatId, id, text, plain));
    }

    synchronized Delivery put(Delivery delivery) {
        messages.put(delivery.messageId(), delivery);
        file.ifPresent(path -> append(path, delivery));
        return delivery;
    }

    private static void append(Path path, Delivery delivery) {
        try {
            Files.writeString(path, line(delivery), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Delivery delivery) {
        return JSON.createObjectNode()
                        .put("at", delivery.at().toString())
                        .put("chat_id", delivery.chatId())
                        .put("message_id", delivery.messageId())
                        .put("text", delivery.text())
                        .put("plain", delivery.plain())
                + "\n";
    }

    /** Leaves the file with a line a message. */
    private void read(Path path) {
        try {
            for (String line : Files.readAllLines(path)) {
                readLine(line);
            }
            Files.writeString(path, messages.values().stream().map(Chats::line).collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cut line is the last of a process that was killed: nobody was told that the message was delivered. */
    private void readLine(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            Delivery delivery = new Delivery(
                    Instant.parse(row.path("at").asText()),
                    row.path("chat_id").asText(),
                    row.path("message_id").asLong(),
                    row.path("text").asText(),
                    row.path("plain").asText());
            messages.put(delivery.messageId(), delivery);
        } catch (JsonProcessingException e) {
            System.err.println("a line that was cut by a kill is left out");
        }
    }
}
