package otklik.publisher.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.publisher.publishing.Progress;

/** Ready while Kafka and Google Sheets answer; else tells which does not, and how. */
@Readiness
@ApplicationScoped
public class PublishingReady implements HealthCheck {
    private final Progress progress;

    public PublishingReady(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> problem = progress.picture().problem();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("publishing").status(problem.isEmpty());
        problem.ifPresent(reason -> answer.withData("problem", reason));
        return answer.build();
    }
}
