package otklik.publisher.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.publisher.Settings;
import otklik.publisher.publishing.Progress;

/** Ready while Kafka and Google Sheets answer, or no spreadsheet is set; else tells which does not, and how. */
@Readiness
@ApplicationScoped
public class PublishingReady implements HealthCheck {
    private final Progress progress;
    private final Settings settings;

    public PublishingReady(Progress progress, Settings settings) {
        this.progress = progress;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> problem = progress.picture().problem();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("publishing")
                .status(problem.isEmpty())
                .withData("sheets", settings.sheets() ? "on" : "off");
        problem.ifPresent(reason -> answer.withData("problem", reason));
        return answer.build();
    }
}
