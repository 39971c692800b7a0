package otklik.ingest.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topics;
import otklik.ingest.shard.Told;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.crm.SocketFault;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

/** The law of the contract under everything that may go wrong at once. {@code -Dchaos.seed} repeats a run's chances. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ChaosTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int MAX_RPS = 60;
    /**
     * Over the limit in a second: an instance that was stopped too long still sends by its old share until it hears that
     * others have it, and each instance may save up half a request.
     */
    private static final int SLACK = 12;

    private final long seed = Optional.ofNullable(Long.getLong("chaos.seed")).orElseGet(() -> new Random().nextLong());
    private final LocalDate from = LocalDate.now(ChaosShop.ZONE).minusDays(ChaosShop.DAYS);
    private final CrmFacts facts = new CrmFacts();
    private final List<InstanceProcess> instances = new ArrayList<>();
    private EmbeddedBroker broker;
    private RetailCrmServer crm;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        System.out.println("chaos: seed " + seed);
        ChaosShop.fill(facts, seed, Instant.now());
        broker = EmbeddedBroker.temporary();
        crm = RetailCrmServer.start(0, facts, CrmOptions.standard().limited(MAX_RPS, 10));
    }

    @AfterEach
    void stop() {
        instances.forEach(InstanceProcess::close);
        crm.close();
        broker.close();
    }

    @Test
    void shouldTellTheFactsExactlyWhateverHappens() throws InterruptedException {
        Told told = new Told(broker.bootstrapServers());
        Expectation expectation = new Expectation(facts, from);
        Chronicle chronicle = new Chronicle(facts, expectation);
        startFaults();
        start("one");
        start("two");
        Life life = new Life(facts, seed);
        await().atMost(LONG).ignoreExceptions().until(() -> !told.records(Topics.MESSAGES)
                .isEmpty());
        disturb();
        int happened = life.end();
        crm.faults().clear();
        crm.socketFaults().clear();

        awaitEqual(told, expectation);
        int most = crm.botTraffic().mostInASecond();
        long calls = crm.calls();
        await().atMost(LONG).until(() -> crm.calls() > calls + 300);
        System.out.println("chaos: %d changes, %d records of messages, %d requests, %d refused, %d in the worst second"
                .formatted(
                        happened,
                        told.records(Topics.MESSAGES).size(),
                        crm.botTraffic().total(),
                        crm.botTraffic().refused(),
                        most));

        assertThat(first(Verdict.unlikeTheFacts(told, expectation)))
                .as("equal for ever, seed " + seed)
                .isEmpty();
        assertThat(first(new Stories(told).neverTrue(chronicle)))
                .as("seed " + seed)
                .isEmpty();
        assertThat(most).as("requests in the worst second").isLessThanOrEqualTo(MAX_RPS + SLACK);
    }

    private void startFaults() {
        crm.faults().slowness(Duration.ofMillis(400));
        crm.faults().rate(0.13, faults());
        crm.socketFaults().rate(0.1, List.of(SocketFault.values()));
    }

    /** A server that is busy makes the instances slow: too much of that and nothing else would happen. */
    private static Fault[] faults() {
        List<Fault> busy = List.of(Fault.TOO_MANY, Fault.TOO_MANY_WITH_RETRY_AFTER, Fault.UNAVAILABLE);
        Stream<Fault> often = Stream.of(Fault.values())
                .filter(fault -> fault != Fault.UNAUTHORIZED && !busy.contains(fault))
                .flatMap(fault -> Collections.nCopies(4, fault).stream());
        return Stream.concat(often, busy.stream()).toArray(Fault[]::new);
    }

    private void disturb() {
        Disturbances disturbances = new Disturbances(instances, seed);
        for (int i = 0; i < disturbances.count(); i++) {
            if (i % 8 == 1) {
                crm.faults().next(1, Fault.UNAUTHORIZED);
            }
            disturbances.carryOut(i);
        }
    }

    private void awaitEqual(Told told, Expectation expectation) {
        try {
            await().atMost(LONG)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Verdict.unlikeTheFacts(told, expectation).isEmpty());
        } catch (ConditionTimeoutException e) {
            instances.forEach(instance -> System.out.println(instance.lastWords()));
            assertThat(first(Verdict.unlikeTheFacts(told, expectation)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static List<String> first(List<String> differences) {
        return differences.subList(0, Math.min(20, differences.size()));
    }

    private void start(String name) {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("RETAILCRM_MG_URL", crm.url()),
                Map.entry("RETAILCRM_MG_TOKEN", crm.botToken()),
                Map.entry("RETAILCRM_URL", crm.url()),
                Map.entry("RETAILCRM_API_KEY", crm.apiKey()),
                Map.entry("RETAILCRM_MAX_RPS", Integer.toString(MAX_RPS)),
                Map.entry("RETAILCRM_PAGE_SIZE", "50"),
                Map.entry("POLL_INTERVAL", "300ms"),
                Map.entry("INGEST_OVERLAP", "5s"),
                Map.entry("INGEST_SWEEP_EVERY", "2s"),
                Map.entry("START_DATE", from.toString()));
        instances.add(new InstanceProcess(environment, InstanceProcess.quiet(), folder.resolve(name + ".log")));
    }
}
