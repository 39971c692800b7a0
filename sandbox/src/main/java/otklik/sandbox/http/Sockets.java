package otklik.sandbox.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The websockets of one path: who may open one, those that are open, and ways to misuse them. */
public final class Sockets {
    /** No control frame of the protocol, whatever length it claims. */
    private static final byte[] NO_FRAME = {(byte) 0xFF, (byte) 0xFE, 0x00, 0x42};

    private final String path;
    private final Function<Call, Optional<Answer>> refusal;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** @param refusal what a caller hears who may not open one */
    public Sockets(String path, Function<Call, Optional<Answer>> refusal) {
        this.path = path;
        this.refusal = refusal;
    }

    /** For a server that has none. */
    public static Sockets none() {
        return new Sockets("", call -> Optional.empty());
    }

    /** Those that are open now. */
    public List<Socket> open() {
        return List.copyOf(open);
    }

    /** How many were opened so far. */
    public long opened() {
        return opened.get();
    }

    /** How many were refused so far. */
    public long refused() {
        return refused.get();
    }

    /** Closes all connections without the words that belong to it. */
    public void drop() {
        open().forEach(Socket::drop);
    }

    boolean wants(HttpServerRequest request) {
        return path.equals(request.path()) && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    void accept(HttpServerRequest request) {
        Exchange exchange = new Exchange(request);
        Call call = exchange.call(new byte[0]);
        Optional<Answer> no = refusal.apply(call);
        if (no.isPresent()) {
            refused.incrementAndGet();
            exchange.send(no.get());
            return;
        }
        Channel channel = Exchange.channel(request);
        request.toWebSocket().onSuccess(socket -> add(new Socket(call, socket, channel)));
    }

    private void add(Socket socket) {
        open.add(socket);
        opened.incrementAndGet();
        socket.socket.exceptionHandler(broken -> open.remove(socket));
        socket.socket.closeHandler(closed -> open.remove(socket));
    }

    /** One open websocket and the call that opened it. */
    public static final class Socket {
        private final Call call;
        private final ServerWebSocket socket;
        private final Channel channel;

        private Socket(Call call, ServerWebSocket socket, Channel channel) {
            this.call = call;
            this.socket = socket;
            this.channel = channel;
        }

        public Call call() {
            return call;
        }

        public void send(String text) {
            if (!socket.isClosed()) {
                socket.writeTextMessage(text);
            }
        }

        /** Bytes that are no frame of the protocol. */
        public void sendNoFrame() {
            channel.pipeline().firstContext().writeAndFlush(Unpooled.wrappedBuffer(NO_FRAME));
        }

        public void drop() {
            Exchange.drop(channel);
        }
    }
}
