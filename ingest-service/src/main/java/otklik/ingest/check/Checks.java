package otklik.ingest.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import otklik.events.EventJson;
import otklik.events.crm.Period;
import otklik.ingest.Settings;
import otklik.ingest.check.Access.Outcome;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.translation.Translation;

/** Looks at the accounts and at what stands in Kafka, and says what is wrong. One check at a time. */
public final class Checks {
    /** Of so many days the figures are, unless all are wanted. */
    private static final int RECENT_DAYS = 30;
    /** So many days are compared with RetailCRM, unless all are wanted. */
    private static final int COMPARED_DAYS = 7;

    private static final int ALL_DAYS = 36_500;

    private final Settings settings;
    private final Optional<Map<String, Object>> kafka;
    private final Budget budget;
    private final CrmClient client;
    private final Words words;
    private final Clock clock;
    private final boolean followed;
    private final ReentrantLock running = new ReentrantLock();

    /**
     * @param kafka settings of the broker; empty: there is none
     * @param followed ingest is running, so that facts must be fresh
     */
    public Checks(
            Settings settings,
            Optional<Map<String, Object>> kafka,
            Budget budget,
            Words words,
            Clock clock,
            boolean followed) {
        this.settings = settings;
        this.kafka = kafka;
        this.budget = budget;
        this.client = new CrmClient(budget);
        this.words = words;
        this.clock = clock;
        this.followed = followed;
    }

    /**
     * @param full compare every day by walking through all messages, rather than the last few
     * @throws CannotCheck when no requests may be sent here, or another check is running
     */
    public Report run(boolean full) throws InterruptedException {
        if (budget.allowed() <= 0) {
            throw new CannotCheck(words.of("no-share"));
        }
        if (!running.tryLock()) {
            throw new CannotCheck(words.of("running"));
        }
        try {
            return new Run(full, clock.instant()).report();
        } finally {
            running.unlock();
        }
    }

    /** One check. */
    private final class Run {
        private final boolean full;
        private final Instant now;
        private final List<Finding> findings = new ArrayList<>();
        private final Optional<AccountReading> account =
                settings.bot().map(bot -> new AccountReading(settings, bot, client, budget));
        private final KafkaCheck topics = new KafkaCheck(settings, words, kafka, followed);
        private List<Count> counts = List.of();

        Run(boolean full, Instant now) {
            this.full = full;
            this.now = now;
        }

        Report report() throws InterruptedException {
            boolean readable = account.isPresent() && isReadable(account.get());
            OptionalLong ordersOfCrm = orders();
            if (account.isEmpty()) {
                findings.add(words.finding("MODULE", Severity.WARNING));
            }
            Optional<Period> period = topics.period(findings);
            if (period.isPresent()) {
                compare(period.get(), readable, ordersOfCrm);
            }
            return Report.of(EventJson.TIME.format(now.atZone(settings.zone()).withNano(0)), findings, counts);
        }

        private boolean isReadable(AccountReading reading) throws InterruptedException {
            List<Access> accesses = reading.accesses();
            findings.addAll(new AccessFindings(words).of("MG", accesses));
            boolean readable = accesses.stream().allMatch(access -> access.outcome() == Outcome.READ);
            if (readable) {
                trying(() -> sample(reading));
            }
            return readable;
        }

        private void sample(AccountReading reading) throws InterruptedException {
            AccountSample sample = reading.sample(now);
            findings.add(new HistoryFindings(words, settings.zone()).of(sample.registered(), sample.earliest()));
            findings.addAll(new ChannelFindings(words).of(settings.channels(), sample.channels()));
        }

        private OptionalLong orders() throws InterruptedException {
            if (settings.orders().isEmpty()) {
                findings.add(words.finding("V5_ABSENT", Severity.WARNING));
                return OptionalLong.empty();
            }
            OrdersReading reading = new OrdersReading(settings.orders().get(), budget);
            List<Access> accesses = reading.accesses();
            findings.addAll(new AccessFindings(words).of("V5", accesses));
            Period period = settings.period(now);
            LocalDate from = period.from().toLocalDate();
            Optional<LocalDate> to = Optional.ofNullable(period.until())
                    .map(end -> end.toLocalDate().minusDays(1));
            return accesses.stream().allMatch(access -> access.outcome() == Outcome.READ)
                    ? reading.count(from, to)
                    : OptionalLong.empty();
        }

        private void compare(Period period, boolean readable, OptionalLong ordersOfCrm) throws InterruptedException {
            Optional<Days> days = Days.complete(period, now, full ? ALL_DAYS : COMPARED_DAYS, settings.zone());
            Optional<Days> recent = Days.complete(period, now, full ? ALL_DAYS : RECENT_DAYS, settings.zone());
            if (days.isEmpty()) {
                return;
            }
            Ledger ledger = new Ledger(days.get());
            boolean[] counted = {false};
            if (readable) {
                trying(() -> counted[0] = count(ledger));
            }
            Optional<Told> told =
                    topics.told(period, full ? ledger : new Ledger(recent.orElseThrow()), ledger, now, findings);
            if (told.isPresent()) {
                findings.add(new OrderFindings(words)
                        .of(told.get().linkedOrders(), told.get().weakOrders(), ordersOfCrm));
                if (counted[0]) {
                    counts = ledger.counts();
                    findings.addAll(
                            new CountFindings(words).of(ledger, told.get().loaded()));
                }
            }
        }

        /** False when a channel has too many messages for a sample. */
        private boolean count(Ledger ledger) throws InterruptedException {
            CountReading reading =
                    new CountReading(settings, settings.bot().orElseThrow(), client, counting(account.orElseThrow()));
            for (String channel : settings.channels()) {
                if (full) {
                    reading.all(channel, ledger);
                } else if (!reading.recent(channel, ledger)) {
                    findings.add(words.finding("COUNTS_SKIPPED", Severity.WARNING, channel, CountReading.MOST_PAGES));
                    return false;
                }
            }
            return true;
        }

        private MessageCounting counting(AccountReading reading) throws InterruptedException {
            return new MessageCounting(new Translation(settings.zone()), reading.all("channels"), reading.all("users"));
        }

        private void trying(Step step) throws InterruptedException {
            try {
                step.run();
            } catch (CannotRead e) {
                findings.add(words.finding("COUNTS_FAILED", Severity.ERROR, e.getMessage()));
            }
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }
}
