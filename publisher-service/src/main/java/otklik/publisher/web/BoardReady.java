package otklik.publisher.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import otklik.publisher.live.BoardState;

/** Ready while Kafka answers; while the board is read for the first time it is ready too, and says so itself. */
@Readiness
@ApplicationScoped
public class BoardReady implements HealthCheck {
    private final BoardState state;

    public BoardReady(BoardState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> problem = state.reading().problem();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("board").status(problem.isEmpty());
        problem.ifPresent(reason -> answer.withData("problem", reason));
        return answer.build();
    }
}
