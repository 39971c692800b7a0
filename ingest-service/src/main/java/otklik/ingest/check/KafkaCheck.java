package otklik.ingest.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import otklik.events.crm.Period;
import otklik.ingest.Settings;
import otklik.ingest.kafka.ScopeRecord;
import otklik.ingest.kafka.Scopes;

/** What can be said of the topics, also when there are none, or no broker. */
final class KafkaCheck {
    private static final int PATIENCE_MS = 15_000;

    private final Settings settings;
    private final Words words;
    private final Optional<Map<String, Object>> kafka;
    private final boolean followed;

    KafkaCheck(Settings settings, Words words, Optional<Map<String, Object>> kafka, boolean followed) {
        this.settings = settings;
        this.words = words;
        this.kafka = kafka.map(KafkaCheck::impatient);
        this.followed = followed;
    }

    /** The period of what was told under these settings; else a finding says why there is none. */
    Optional<Period> period(List<Finding> findings) {
        if (kafka.isEmpty()) {
            findings.add(nothing("NOT_RUNNING"));
            return Optional.empty();
        }
        try {
            Optional<Period> period = Scopes.read(kafka.get())
                    .filter(scope -> settings.scope().equals(scope.settings()))
                    .map(ScopeRecord::period);
            if (period.isEmpty()) {
                findings.add(nothing("NOT_LOADED"));
            }
            return period;
        } catch (UnknownTopicOrPartitionException e) {
            findings.add(nothing("NOT_LOADED"));
        } catch (KafkaException e) {
            findings.add(silent(e));
        }
        return Optional.empty();
    }

    /** Fills the ledgers; absent, with a finding that says why, when the topics cannot be read. */
    Optional<Told> told(Period period, Ledger recent, Ledger compared, Instant now, List<Finding> findings) {
        try {
            Told told = new ToldReading(kafka.orElseThrow(), period, recent, compared).read(settings.channels());
            findings.addAll(new ToldFindings(words, settings.zone()).of(told, now, followed));
            findings.addAll(new GapFindings(words).of(recent.days(), recent.counts()));
            return Optional.of(told);
        } catch (KafkaException e) {
            findings.add(silent(e));
            return Optional.empty();
        }
    }

    private Finding nothing(String why) {
        return words.finding("NOT_SETTLED", Severity.OK, words.of(why));
    }

    private Finding silent(KafkaException e) {
        return words.finding("KAFKA_SILENT", Severity.ERROR, e.getClass().getSimpleName());
    }

    private static Map<String, Object> impatient(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("default.api.timeout.ms", PATIENCE_MS);
        config.put("request.timeout.ms", PATIENCE_MS / 2);
        return config;
    }
}
