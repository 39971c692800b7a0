package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import otklik.sandbox.http.Answer;

/** A call that API v5 answers with {@code success:false}; {@code errors} is an object or an array, as it comes. */
final class V5Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient ObjectNode body;

    private V5Refused(int status, ObjectNode body) {
        super(body.path("errorMsg").asText());
        this.status = status;
        this.body = body;
    }

    static V5Refused of(int status, String message) {
        return new V5Refused(status, Json.object().put("success", false).put("errorMsg", message));
    }

    /** One field is wrong. */
    static V5Refused field(String field, String why) {
        V5Refused refused = of(400, "Errors in the entity format");
        refused.body.putObject("errors").put(field, why);
        return refused;
    }

    /** The request as a whole is wrong. */
    static V5Refused form(String why) {
        V5Refused refused = of(400, "Validation error");
        refused.body.putArray("errors").add(why);
        return refused;
    }

    Answer answer() {
        return Answer.json(status, Json.bytes(body));
    }
}
