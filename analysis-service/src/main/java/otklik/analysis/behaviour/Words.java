package otklik.analysis.behaviour;

import java.util.List;
import java.util.function.Predicate;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;
import otklik.analysis.spin.ChatSpin;

/** The redacted words of a chat that an example shows; empty where there are none. */
record Words(Conversation conversation) {
    /** The first that asks for a reply. */
    String firstAsked() {
        return first(conversation.inbound(), Said::asksForReply);
    }

    /** The last that nobody replied to. */
    String lastUnanswered() {
        return last(conversation.unanswered(), Said::asksForReply);
    }

    String firstIntent() {
        return first(conversation.inbound(), said -> said.judged().wantsToBuy());
    }

    /** The first reply of which there is something to show. */
    String firstReply() {
        return conversation.inbound().stream()
                .findFirst()
                .map(asked -> first(Conversation.after(asked, conversation.outbound()), Words::shows))
                .orElse("");
    }

    String lastReply() {
        return last(conversation.outbound(), Words::shows);
    }

    String firstSpin() {
        return first(conversation.outbound(), said -> ChatSpin.STAGES.stream().anyMatch(said.judged()::is));
    }

    private static boolean shows(Said said) {
        return !said.snippet().isEmpty();
    }

    private static String first(List<Said> messages, Predicate<Said> wanted) {
        return messages.stream().filter(wanted).findFirst().map(Said::snippet).orElse("");
    }

    private static String last(List<Said> messages, Predicate<Said> wanted) {
        return messages.stream()
                .filter(wanted)
                .reduce((earlier, later) -> later)
                .map(Said::snippet)
                .orElse("");
    }
}
