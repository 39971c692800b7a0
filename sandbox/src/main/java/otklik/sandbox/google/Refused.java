package otklik.sandbox.google;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import otklik.sandbox.http.Answer;

/** A call the service does not carry out, in Google's words. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String status;

    private Refused(int code, String status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    static Refused invalid(String message) {
        return new Refused(400, "INVALID_ARGUMENT", message);
    }

    static Refused unauthenticated() {
        return new Refused(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other"
                        + " valid authentication credential.");
    }

    static Refused forbidden() {
        return new Refused(403, "PERMISSION_DENIED", "The caller does not have permission");
    }

    static Refused notFound() {
        return new Refused(404, "NOT_FOUND", "Requested entity was not found.");
    }

    static Refused unavailable() {
        return new Refused(503, "UNAVAILABLE", "The service is currently unavailable.");
    }

    Refused at(int request, String kind) {
        return new Refused(code, status, "Invalid requests[" + request + "]." + kind + ": " + getMessage());
    }

    Answer answer() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", getMessage()).put("status", status);
        return Answer.json(code, body.toString());
    }
}
