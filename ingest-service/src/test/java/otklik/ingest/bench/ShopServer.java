package otklik.ingest.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;
import otklik.sandbox.http.Fault;
import otklik.sandbox.http.Faults;
import otklik.sandbox.http.StandInServer;
import otklik.sandbox.http.Traffic;

/**
 * The lists of a {@link Shop} in which nothing changes, in its process: {@code messages milliseconds} says its address
 * as {@code READY}; a page takes so many milliseconds. {@code GET /requests} tells how many were asked for.
 */
final class ShopServer {
    private static final String ROOT = "/api/bot/v1/";
    private static final int NO_LIMIT = 0;

    private final Shop shop;
    private final Duration slowness;
    private final Traffic traffic = new Traffic();

    private ShopServer(Shop shop, Duration slowness) {
        this.shop = shop;
        this.slowness = slowness;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.down();
        Shop shop = new Shop(Integer.parseInt(arguments[0]), Instant.now().getEpochSecond());
        ShopServer server = new ShopServer(shop, Duration.ofMillis(Long.parseLong(arguments[1])));
        try (StandInServer listening = new StandInServer(0, new Faults(1), server::answer, ShopServer::never)) {
            System.out.println("READY " + listening.url());
            Thread.currentThread().join();
        }
    }

    private Answer answer(Call call) {
        if (!call.path().startsWith(ROOT)) {
            return Answer.html(200, Long.toString(traffic.total()));
        }
        traffic.allows(System.nanoTime(), NO_LIMIT);
        if (!slowness.isZero()) {
            LockSupport.parkNanos(slowness.toNanos());
        }
        return Answer.json(200, page(call.path().substring(ROOT.length()), call));
    }

    private byte[] page(String list, Call call) {
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(100);
        Optional<String> channel = call.parameter("channel_type");
        boolean back = call.query().containsKey("until_id") || call.query().containsKey("until");
        boolean nothing = call.query().containsKey("since") || call.query().containsKey("type");
        long first = 1 + number(call, "since_id", 0);
        long last = nothing ? 0 : Math.min(shop.size(list), number(call, "until_id", Long.MAX_VALUE) - 1);
        ByteArrayOutputStream page = new ByteArrayOutputStream(limit * 800);
        page.write('[');
        int rows = 0;
        for (long i = 0; i <= last - first && rows < limit; i++) {
            long id = back ? last - i : first + i;
            if (channel.isEmpty() || channel.get().equals(shop.channel(list, id))) {
                page.writeBytes((rows++ == 0 ? "" : ",").getBytes(StandardCharsets.UTF_8));
                page.writeBytes(shop.row(list, id));
            }
        }
        page.write(']');
        return page.toByteArray();
    }

    private static long number(Call call, String name, long otherwise) {
        return call.parameter(name).map(Long::parseLong).orElse(otherwise);
    }

    private static Answer never(Fault fault) {
        throw new IllegalStateException("no faults are asked for, and there is " + fault);
    }
}
