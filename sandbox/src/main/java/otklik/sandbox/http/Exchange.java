package otklik.sandbox.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;

/** One request on its connection, and the ways to answer it. */
final class Exchange {
    private final HttpServerRequest request;
    private final HttpServerResponse response;

    Exchange(HttpServerRequest request) {
        this.request = request;
        this.response = request.response();
    }

    /** @param body as it came, perhaps packed */
    Call call(byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        URI uri = URI.create(request.uri());
        return new Call(
                request.method().name(),
                uri.getPath(),
                Query.parse(uri.getRawQuery()),
                headers,
                "gzip".equalsIgnoreCase(headers.get("content-encoding")) ? unpacked(body) : body);
    }

    void send(Answer answer) {
        if (!response.closed() && !response.ended()) {
            head(answer).end(Buffer.buffer(answer.body()));
        }
    }

    /** The head and half of the body now, the rest after the pause. */
    void sendSlowly(Answer answer, Duration pause) {
        half(answer);
        LockSupport.parkNanos(pause.toNanos());
        if (!response.closed()) {
            response.end(Buffer.buffer(answer.body()).slice(answer.body().length / 2, answer.body().length));
        }
    }

    /** Promises all of the body, sends half of it and hangs up. */
    void sendHalfAndDrop(Answer answer) {
        half(answer).onComplete(written -> drop());
    }

    /** Closes the connection without a word. */
    void drop() {
        drop(channel(request));
    }

    static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** Past all handlers: one of them would say goodbye. The caller may have gone before. */
    static void drop(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }

    private Future<Void> half(Answer answer) {
        HttpServerResponse begun = head(answer).putHeader("Content-Length", Integer.toString(answer.body().length));
        return begun.write(Buffer.buffer(answer.body()).slice(0, answer.body().length / 2));
    }

    private HttpServerResponse head(Answer answer) {
        response.setStatusCode(answer.status()).putHeader("Content-Type", answer.contentType());
        answer.headers().forEach(response::putHeader);
        return response;
    }

    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
