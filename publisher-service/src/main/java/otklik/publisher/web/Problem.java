package otklik.publisher.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The body of an answer that is none.
 *
 * @param error {@code wrong_parameter}, {@code not_found}, {@code unavailable}, {@code unauthorized}, {@code too_many_guesses}
 *     or {@code forbidden}
 * @param parameter which one is wrong, else null
 */
public record Problem(String error, String parameter, String message) {
    static Response answer(int status, String error, String parameter, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Problem(error, parameter, message))
                .build();
    }
}
