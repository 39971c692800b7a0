package otklik.publisher.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.publisher.google.Problem;

/** Always up: tells what a person should see to before it becomes a problem. */
@Readiness
@ApplicationScoped
public class SpreadsheetWarnings implements HealthCheck {
    private final Progress progress;

    public SpreadsheetWarnings(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("spreadsheet").up();
        List<Problem> warnings = progress.warnings();
        for (int i = 0; i < warnings.size(); i++) {
            answer.withData("warning" + (i + 1), warnings.get(i).both());
        }
        return answer.build();
    }
}
