package otklik.publisher.web;

import jakarta.ws.rs.core.Response;
import org.apache.kafka.common.KafkaException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What went wrong, as an answer. */
public class Problems {
    @ServerExceptionMapper
    public Response wrong(WrongParameter e) {
        return Problem.answer(400, "wrong_parameter", e.parameter(), e.getMessage());
    }

    @ServerExceptionMapper
    public Response unavailable(KafkaException e) {
        return Problem.answer(503, "unavailable", null, "Kafka does not answer");
    }
}
