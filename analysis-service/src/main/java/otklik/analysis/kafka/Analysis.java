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
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
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
    private final Stopping stopping = new Stopping();
    private volatile Work work;
    private volatile String problem = "Kafka is not reached yet";
    private Thread starter;

    public Analysis(Settings settings, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
    }

    void start(@Observes StartupEvent event) {
        starter = new Thread(this::begin, "starting");
        starter.setDaemon(true);
        starter.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.ask();
        starter.join(FAREWELL.toMillis());
        Work running = work;
        if (running != null) {
            running.close();
        }
    }

    /** What keeps it from working, if anything does. */
    public Optional<String> problem() {
        Work running = work;
        if (running == null) {
            return Optional.of(problem);
        }
        return running.running() ? Optional.empty() : Optional.of("the topology is " + running.state());
    }

    public String state() {
        Work running = work;
        return running == null ? "WAITING_FOR_KAFKA" : running.state();
    }

    /** Records not read yet, over all inputs of the topology's parts. */
    public long lag() {
        Work running = work;
        return running == null ? 0 : running.lag();
    }

    private void begin() {
        try {
            waitForTopics();
            Generations generations = new Generations(kafka);
            Standing wanted = generations.want(settings.fingerprint());
            try (Admin admin = Admin.create(kafka)) {
                takeOver(admin, generations, wanted);
                stopping.pause(Duration.ZERO);
                start(wanted.working(), Gate.opened(raisedAlerts()));
                new Former(admin, settings.stateDir().toAbsolutePath()).delete(wanted.working());
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("stopped before it was under way");
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    private void takeOver(Admin admin, Generations generations, Standing wanted) throws InterruptedException {
        if (!wanted.waits() && wanted.complete()) {
            return;
        }
        String id = wanted.working();
        Groups groups = new Groups(admin);
        new TakeOver(
                        generations,
                        new InputOffsets(admin, id),
                        groups,
                        new Leftovers(kafka, generations, groups, new PartitionEnds(admin)),
                        gate -> start(id, gate),
                        this::raisedAlerts,
                        stopping)
                .run(wanted);
    }

    private Work start(String id, Gate gate) {
        work = Work.start(kafka, settings, id, gate, this::giveUp);
        return work;
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
                stopping.pause(PAUSE);
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
