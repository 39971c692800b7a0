package otklik.sandbox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The processes of a plan: starts them in order, keeps them alive and stops them, Kafka last. */
final class Fleet {
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MS = 100;

    private final Plan plan;
    private final Texts texts;
    private final List<Child> children = new ArrayList<>();
    private final Instant begin = Instant.now();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean stopping;

    Fleet(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** Broker, accounts and these services, as far as the plan wants them. */
    void start(List<Service> services) throws IOException, InterruptedException {
        if (plan.ownKafka()) {
            start(plan.broker());
        }
        Map<String, String> accounts = plan.demo() ? startDemo() : Map.of();
        for (Service service : services) {
            start(plan.service(service, accounts));
        }
    }

    /** The stand-ins of the accounts; gives the settings that lead to them. */
    Map<String, String> startDemo() throws IOException, InterruptedException {
        Path written = plan.demoFolder().resolve(DemoAccounts.SETTINGS);
        Files.deleteIfExists(written);
        Child demo = start(plan.demoAccounts());
        Instant until = Instant.now().plus(PATIENCE);
        while (Files.notExists(written)) {
            if (!demo.running() || Instant.now().isAfter(until)) {
                throw failure(demo);
            }
            Thread.sleep(LOOK_MS);
        }
        return DotEnv.read(written);
    }

    /** Waits until it answers. */
    void startBroker() throws InterruptedException {
        Child broker = start(plan.broker());
        Instant until = Instant.now().plus(PATIENCE);
        while (!Ports.answers(plan.ports().kafka())) {
            if (!broker.running() || Instant.now().isAfter(until)) {
                throw failure(broker);
            }
            Thread.sleep(LOOK_MS);
        }
    }

    /** Starts again what has died; what dies at the very beginning is a wrong setting. */
    void keepAlive(Instant now) {
        for (Child child : running()) {
            if (Duration.between(begin, now).compareTo(AT_ONCE) < 0 && child.diedAtOnce(AT_ONCE)) {
                throw failure(child);
            }
            child.keepAlive(now);
        }
    }

    /** Whether each process is running, by its name. */
    Map<String, Boolean> alive() {
        return running().stream().collect(Collectors.toMap(Child::name, Child::running));
    }

    /** Returns when everything has ended; false when somebody else has seen to that. */
    boolean stop() {
        try {
            if (alreadyStopping()) {
                stopped.await();
                return false;
            }
            stopAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private synchronized boolean alreadyStopping() {
        boolean before = stopping;
        stopping = true;
        return before;
    }

    private void stopAll() throws InterruptedException {
        List<Child> last = running();
        Collections.reverse(last);
        try {
            List<Child> services =
                    last.stream().filter(child -> !"kafka".equals(child.name())).toList();
            services.forEach(Child::askToStop);
            for (Child child : services) {
                child.awaitEnd();
            }
            for (Child child : last) {
                child.askToStop();
                child.awaitEnd();
            }
        } finally {
            stopped.countDown();
        }
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized Child start(Child child) {
        if (!stopping) {
            child.start(Instant.now());
            children.add(child);
        }
        return child;
    }

    private synchronized List<Child> running() {
        return new ArrayList<>(children);
    }

    private Refused failure(Child child) {
        String reason = child.lastLine();
        String told = reason.isEmpty() ? child.log().toString() : reason;
        return new Refused(texts.of("setting.wrong", child.name(), told), 1);
    }
}
