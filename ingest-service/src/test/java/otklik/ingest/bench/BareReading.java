package otklik.ingest.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The least that can be done to read: the same pages, shard by shard at once, thrown away. Takes the server's address. */
final class BareReading {
    /** In bytes. */
    private static final int LONGEST_ROW = 2_000;

    private static final List<List<String>> SHARDS = List.of(
            List.of("chats?", "dialogs?"),
            List.of("chats?channel_type=whatsapp&"),
            List.of("chats?channel_type=instagram&"),
            List.of("messages?channel_type=whatsapp&"),
            List.of("messages?channel_type=instagram&"));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    private BareReading(String root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.down();
        BareReading reading = new BareReading(arguments[0] + "/api/bot/v1/");
        Stopwatch watch = Stopwatch.start();
        List<Thread> threads = new ArrayList<>();
        SHARDS.forEach(lists -> threads.add(new Thread(() -> lists.forEach(reading::all))));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        watch.say();
    }

    private void all(String list) {
        for (long cursor = 1, last = 0; cursor > last; ) {
            last = cursor;
            cursor = Math.max(cursor, lastId(page(list + "since_id=" + cursor + "&limit=1000")));
        }
    }

    private byte[] page(String query) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(root + query)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("the server does not answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lastId(byte[] page) {
        int from = Math.max(0, page.length - LONGEST_ROW);
        String end = new String(page, from, page.length - from, StandardCharsets.UTF_8);
        int at = Math.max(end.lastIndexOf(",{\"id\":"), end.startsWith("[{\"id\":") ? 0 : -1);
        return at < 0 ? 0 : Long.parseLong(end.substring(at + 7, end.indexOf(',', at + 7)));
    }
}
