package otklik.sandbox.crm;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.sandbox.http.Call;
import otklik.sandbox.http.Mishaps;
import otklik.sandbox.http.Sockets;
import otklik.sandbox.http.Sockets.Socket;

/** Sends each change of the facts to the open websockets that asked for it, or fails to. */
final class Broadcast {
    private static final String UNKNOWN =
            "{\"type\":\"chat_pinned\",\"meta\":{\"timestamp\":0},\"data\":{\"chat\":{\"id\":1}}}";

    private final SocketEvents events;
    private final Sockets sockets;
    private final Mishaps<SocketFault> mishaps = new Mishaps<>(2);
    private final AtomicLong sent = new AtomicLong();
    private final Clock clock;

    Broadcast(CrmFacts facts, Sockets sockets, Clock clock) {
        this.events = new SocketEvents(facts);
        this.sockets = sockets;
        this.clock = clock;
    }

    Mishaps<SocketFault> mishaps() {
        return mishaps;
    }

    /** Texts sent so far, to each socket one. */
    long sent() {
        return sent.get();
    }

    void tell(Change change) {
        List<Socket> open = sockets.open();
        if (open.isEmpty()) {
            events.missed(change);
            return;
        }
        for (SocketEvent event : events.of(change, clock.instant().getEpochSecond())) {
            String text = event.json();
            mishaps.draw().ifPresentOrElse(fault -> fail(fault, event, text), () -> send(event, text));
        }
    }

    private void fail(SocketFault fault, SocketEvent event, String text) {
        switch (fault) {
            case DROP -> sockets.drop();
            case LOSE -> {}
            case DUPLICATE -> {
                send(event, text);
                send(event, text);
            }
            case UNKNOWN_TYPE -> {
                send(event, UNKNOWN);
                send(event, text);
            }
            case CUT_TEXT -> {
                send(event, text.substring(0, text.length() / 2));
                send(event, text);
            }
            case NO_FRAME -> sockets.open().forEach(Socket::sendNoFrame);
        }
    }

    private void send(SocketEvent event, String text) {
        sockets.open().stream().filter(socket -> wants(socket.call(), event)).forEach(socket -> {
            socket.send(text);
            sent.incrementAndGet();
        });
    }

    private static boolean wants(Call call, SocketEvent event) {
        return names(call, "events").contains(event.name())
                && (!event.broadcast() || names(call, "options").contains("include_mass_communication"));
    }

    static Set<String> names(Call call, String parameter) {
        return Stream.of(call.parameter(parameter).orElse("").split(","))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }
}
