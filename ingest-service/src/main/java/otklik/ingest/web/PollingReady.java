package otklik.ingest.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.ingest.shard.Ownership;

/** Ready while RetailCRM and Kafka answer for every shard owned here; else tells which does not, and why. */
@Readiness
@ApplicationScoped
public class PollingReady implements HealthCheck {
    private final Ownership ownership;

    public PollingReady(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> problems = new TreeMap<>();
        ownership.problem().ifPresent(problem -> problems.put("kafka", problem));
        ownership.pictures().forEach((shard, picture) -> picture.problem()
                .ifPresent(problem -> problems.put(shard, problem)));
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("polling").status(problems.isEmpty());
        problems.forEach(answer::withData);
        return answer.build();
    }
}
