package otklik.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The messages of all chats, in a file of JSON lines if there is one: a later line replaces an earlier one. Supergroups
 * and channels count their messages each for itself, all other chats together.
 */
final class Chats {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FIRST_SUPERGROUP = -1_000_000_000_000L;

    private final Optional<Path> file;
    private final Map<String, Delivery> messages = new LinkedHashMap<>();
    private final Map<String, Long> counters = new HashMap<>();

    Chats(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::read);
    }

    synchronized List<Delivery> all() {
        return List.copyOf(messages.values());
    }

    synchronized Optional<Delivery> find(String chatId, long messageId) {
        return Optional.ofNullable(messages.get(key(chatId, messageId)));
    }

    synchronized Delivery add(Instant at, String chatId, String text, String plain, Delivery.Details details) {
        return put(new Delivery(at, chatId, next(chatId), text, plain, details));
    }

    /** An id that a message of somebody else has. */
    synchronized long next(String chatId) {
        return counters.merge(space(chatId), 1L, Long::sum);
    }

    synchronized Delivery put(Delivery delivery) {
        keep(delivery);
        file.ifPresent(path -> append(path, delivery));
        return delivery;
    }

    private void keep(Delivery delivery) {
        messages.put(key(delivery.chatId(), delivery.messageId()), delivery);
        counters.merge(space(delivery.chatId()), delivery.messageId(), Math::max);
    }

    private static String key(String chatId, long messageId) {
        return chatId + "/" + messageId;
    }

    private static String space(String chatId) {
        return chatId.startsWith("@") || Long.parseLong(chatId) < FIRST_SUPERGROUP ? chatId : "";
    }

    private static void append(Path path, Delivery delivery) {
        try {
            Files.writeString(path, line(delivery), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Delivery delivery) {
        return DeliveryJson.write(delivery) + "\n";
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
            keep(DeliveryJson.read(JSON.readTree(line)));
        } catch (JsonProcessingException e) {
            System.err.println("a line that was cut by a kill is left out");
        }
    }
}
