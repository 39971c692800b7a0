package otklik.analysis.kafka;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;
import otklik.analysis.Settings;
import otklik.events.Topics;

/**
 * Runs the topology from the start of the application to its end. While Kafka is away at the start it waits; an error
 * that Streams cannot survive ends the process, whose restart goes on from the last commit.
 */
@ApplicationScoped
public class Analysis {
    private static final Logger LOG = Logger.getLogger(Analysis.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Settings settings;
    private final Map<String, Object> kafka;
    private volatile KafkaStreams streams;
    private volatile String problem = "Kafka is not reached yet";
    private Thread starter;

    public Analysis(Settings settings, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
    }

    void start(@Observes StartupEvent event) {
        starter = new Thread(this::startStreams, "starting");
        starter.setDaemon(true);
        starter.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        starter.interrupt();
        starter.join(FAREWELL.toMillis());
        if (streams != null) {
            streams.close(FAREWELL);
        }
    }

    /** What keeps it from working, if anything does. */
    public Optional<String> problem() {
        KafkaStreams running = streams;
        if (running == null) {
            return Optional.of(problem);
        }
        return running.state() == KafkaStreams.State.RUNNING
                ? Optional.empty()
                : Optional.of("the topology is " + running.state());
    }

    public String state() {
        KafkaStreams running = streams;
        return running == null ? "WAITING_FOR_KAFKA" : running.state().name();
    }

    /** Records not read yet, over all inputs of the topology's parts. */
    public long lag() {
        KafkaStreams running = streams;
        return running == null ? 0 : Lag.of(running.metrics());
    }

    private void startStreams() {
        try {
            waitForTopics();
            Properties config = StreamsSettings.of(kafka, settings);
            KafkaStreams created = new KafkaStreams(
                    AnalysisTopology.of(settings.rules(), settings.lexicon(), Gate.opened(), config), config);
            created.setUncaughtExceptionHandler(this::giveUp);
            created.start();
            streams = created;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    private Generation standing(String generation) {
        Generations generations = new Generations(kafka);
        return generations.standing().orElseGet(() -> {
            Generation first = new Generation(generation, true);
            generations.stand(first);
            return first;
        });
    }

    private Set<String> raisedAlerts() {
        Set<String> raised = new HashSet<>();
        TopicEnd.read(kafka, Set.of(Topics.ALERTS.name()), found -> raised.add(found.key()));
        return raised;
    }

    private void waitForTopics() throws InterruptedException {
        String told = "";
        while (true) {
            try {
                TopicSetup.createMissing(kafka);
                return;
            } catch (KafkaException e) {
                problem = e.getMessage();
                if (!told.equals(problem)) {
                    LOG.warn("waiting for Kafka: " + problem);
                    told = problem;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private StreamThreadExceptionResponse giveUp(Throwable failure) {
        LOG.error("the topology cannot go on, the process ends", failure);
        problem = "the topology stopped: " + failure.getClass().getSimpleName();
        Quarkus.asyncExit(1);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
