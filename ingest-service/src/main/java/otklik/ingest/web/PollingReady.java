package otklik.ingest.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.ingest.polling.Progress;

/** Ready while RetailCRM and Kafka answer; else tells which does not, and how. */
@Readiness
@ApplicationScoped
public class PollingReady implements HealthCheck {
    private final Progress progress;

    public PollingReady(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("polling")
                .status(progress.problem().isEmpty())
                .withData("phase", progress.picture().phase());
        progress.problem().ifPresent(problem -> answer.withData("problem", problem));
        return answer.build();
    }
}
