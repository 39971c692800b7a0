package otklik.notifier.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.notifier.sending.Progress;

/** Ready while Kafka and Telegram answer; else tells which does not, and how. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private final Progress progress;

    public Ready(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("reports").status(progress.problem().isEmpty());
        progress.problem().ifPresent(problem -> answer.withData("problem", problem));
        return answer.build();
    }
}
