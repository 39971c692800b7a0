package otklik.publisher.web;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import otklik.publisher.live.BoardState;

/**
 * {@code GET /api/v1/events}: tells that something changed, never what: whoever misses an event misses nothing. For a
 * reader that is slow nothing piles up, he gets what is true by then.
 */
@Path("/api/v1")
@Singleton
@Tag(name = "views")
public class EventResource {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final int MOST_READERS = 200;

    private final BoardState state;
    private final AtomicInteger readers = new AtomicInteger();

    public EventResource(BoardState state) {
        this.state = state;
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Server-sent events: hello, change (at most four a second), beat (every 10 s)",
            description = "Each holds the versions of what waits now and of all figures: when one grew, ask again.")
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        if (readers.get() >= MOST_READERS) {
            throw new ServiceUnavailableException();
        }
        Announcer announcer = new Announcer(state, System::nanoTime);
        return Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .map(any -> announcer.next())
                .filter(Optional::isPresent)
                .map(event -> sse.newEventBuilder()
                        .id(Long.toString(event.get().number()))
                        .name(event.get().name())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event.get().news())
                        .build())
                .onSubscription()
                .invoke(readers::incrementAndGet)
                .onTermination()
                .invoke(readers::decrementAndGet);
    }
}
