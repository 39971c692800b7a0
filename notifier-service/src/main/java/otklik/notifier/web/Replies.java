package otklik.notifier.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import otklik.notifier.outbox.Decision;
import otklik.notifier.report.Message;
import otklik.notifier.report.Rich;

/** What requests for reports are answered. */
final class Replies {
    /** What a POST came to; the state is that of before, or DRY_RUN. */
    record Queued(String report, int parts, String state) {}

    /** Why a request came to nothing. */
    record Refusal(String error) {}

    private Replies() {}

    static Response page(List<Message> messages, Locale language) {
        return Response.ok(Page.html(messages, language), "text/html;charset=UTF-8")
                .build();
    }

    static Response plain(List<Message> messages) {
        List<Rich> texts = messages.stream().map(Message::text).toList();
        return Response.ok(Rich.join("\n\n", texts).plain() + "\n", "text/plain;charset=UTF-8")
                .build();
    }

    static Response tried(String report, List<Message> messages) {
        return Response.ok(new Queued(report, messages.size(), "DRY_RUN")).build();
    }

    /** @param decision empty when Kafka does not answer */
    static Response decided(Optional<Decision> decision) {
        if (decision.isEmpty()) {
            return refused(503, "Kafka does not answer: nothing is sent");
        }
        if (decision.get().accepted()) {
            Decision accepted = decision.get();
            return Response.status(202)
                    .entity(new Queued(
                            accepted.standing().report(), accepted.queued().size(), "PENDING"))
                    .build();
        }
        String report = decision.get().standing().report();
        return switch (decision.get().standing().state().orElseThrow()) {
            case PENDING, SENDING -> refused(409, report + " is being sent");
            case UNKNOWN -> refused(409, report + " may have arrived: again=true sends it again");
            default -> refused(409, report + " is sent already: again=true sends it again");
        };
    }

    static Response unreadable() {
        return refused(503, "Kafka does not answer: the figures cannot be read");
    }

    static Response refused(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Refusal(error))
                .build();
    }
}
