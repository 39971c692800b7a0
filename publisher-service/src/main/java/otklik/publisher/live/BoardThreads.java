package otklik.publisher.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import otklik.publisher.BoardSettings;

/** Keeps the board up to date from the start of the application to its end. */
@ApplicationScoped
public class BoardThreads {
    private static final long FAREWELL_MS = 3_000;

    private List<Thread> threads = List.of();
    private ChatTexts texts;

    @Produces
    @Singleton
    BoardState state(BoardSettings settings) {
        return new BoardState(settings.rules(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    Verdicts verdicts(BoardSettings settings) {
        return new Verdicts(settings.analysisUrl());
    }

    @Produces
    @Singleton
    ChatTexts texts(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new ChatTexts(kafka);
    }

    void start(
            @Observes StartupEvent event,
            BoardState state,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        texts = new ChatTexts(kafka);
        threads = Stream.of(
                        new Thread(new BoardReader(kafka, state, Clock.systemUTC()), "board"),
                        new Thread(new LastWords(state, texts), "last-words"))
                .toList();
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(FAREWELL_MS);
        }
        texts.close();
    }
}
