package otklik.ingest.web;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import otklik.ingest.Settings;
import otklik.ingest.check.Checks;
import otklik.ingest.check.Words;
import otklik.ingest.crm.Budget;
import otklik.settings.Environment;

/** Hands the checks to who is asked for them; they share the requests with what is read anyway. */
@Singleton
public class ChecksSource {
    private final Environment environment =
            new Environment(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));

    @Produces
    @Singleton
    Words words() {
        return new Words(environment.text("REPORT_LANGUAGE", "ru"));
    }

    @Produces
    @Singleton
    Checks checks(
            Settings settings,
            Budget budget,
            Words words,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Checks(settings, Optional.of(kafka), budget, words, Clock.systemUTC(), true);
    }
}
