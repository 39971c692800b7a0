package otklik.analysis.quality;

import java.util.List;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Said;

/** What the rules look at: what was said by the client and what to him, in the order of messages. */
record Evidence(List<Said> inbound, List<Said> outbound) {
    static final int BRIEF = 3;
    static final int TALK = 5;
    static final int INQUIRY = 2;

    static Evidence of(Conversation conversation) {
        return new Evidence(conversation.inbound(), conversation.outbound());
    }

    int messages() {
        return inbound.size() + outbound.size();
    }

    int questions() {
        return (int) outbound.stream().filter(said -> said.judged().question()).count();
    }

    boolean says(Mark mark) {
        return outbound.stream().anyMatch(said -> said.judged().is(mark));
    }

    boolean answersObjection() {
        return inbound.stream()
                .filter(said -> said.judged().is(Mark.OBJECTION))
                .findFirst()
                .map(doubt -> Conversation.after(doubt, outbound).stream()
                        .anyMatch(said -> said.judged().is(Mark.OBJECTION_ANSWER)))
                .orElse(false);
    }

    /** The client came to buy and little had to be said. */
    boolean plainOrder() {
        return !inbound.isEmpty() && inbound.get(0).judged().is(Mark.PURCHASE) && outbound.size() < BRIEF;
    }

    boolean consultation() {
        return messages() >= TALK && questions() >= INQUIRY && !plainOrder();
    }
}
