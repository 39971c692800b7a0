package otklik.analysis.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.analysis.kafka.Analysis;

/** Ready while the topology runs; else tells what keeps it. */
@Readiness
@ApplicationScoped
public class AnalysisReady implements HealthCheck {
    private final Analysis analysis;

    public AnalysisReady(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("analysis")
                .status(analysis.problem().isEmpty())
                .withData("state", analysis.state());
        analysis.problem().ifPresent(problem -> answer.withData("problem", problem));
        return answer.build();
    }
}
