package otklik.ingest.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A broker and a shop, nothing in the one and everything in the other, each in its process. */
final class Stage implements AutoCloseable {
    private static final String BROKER_HEAP = "-Xmx1g";
    private static final String SHOP_HEAP = "-Xmx512m";

    final Path folder;
    final String kafka;
    final String crm;
    private final Child broker;
    private final Child shop;

    private Stage(Path folder, Child broker, String kafka, Child shop, String crm) {
        this.folder = folder;
        this.broker = broker;
        this.kafka = kafka;
        this.shop = shop;
        this.crm = crm;
    }

    /** @param pageMillis how long the shop takes for a page */
    static Stage set(int messages, int pageMillis) throws IOException {
        Path folder = Files.createTempDirectory("otklik-bench");
        String data = folder.resolve("broker").toString();
        Child broker = Child.start(Broker.class, BROKER_HEAP, data, freePort(), freePort());
        Child shop = Child.start(ShopServer.class, SHOP_HEAP, Integer.toString(messages), Integer.toString(pageMillis));
        return new Stage(folder, broker, broker.said("READY"), shop, shop.said("READY"));
    }

    /** Requests that the shop has seen. */
    long requests() throws IOException {
        try (var answer = URI.create(crm + "/requests").toURL().openStream()) {
            return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Override
    public void close() throws IOException {
        shop.close();
        broker.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
