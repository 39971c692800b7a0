package otklik.analysis.behaviour;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import otklik.analysis.advice.Advice;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Said;
import otklik.analysis.group.Ratio;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.events.analytics.BehaviorManager;

/** What a chat adds to the habits of its manager. */
public record BehaviourShare(Tally<BehaviourCount> counts) implements Share<BehaviourShare> {
    public static BehaviourShare empty() {
        return new BehaviourShare(Tally.empty());
    }

    /** @param adviceCodes names of {@link Advice} */
    public static BehaviourShare of(Conversation conversation, List<String> adviceCodes) {
        List<Said> outbound = conversation.outbound();
        Optional<Said> intent = conversation.inbound().stream()
                .filter(said -> said.judged().wantsToBuy())
                .findFirst();
        BehaviourShare share = new BehaviourShare(Tally.of(BehaviourCount.CHATS));
        share.counts.add(BehaviourCount.QUESTIONS, questions(outbound));
        share.count(BehaviourCount.HIGH_INTENT, intent.isPresent());
        share.count(BehaviourCount.NEXT_STEP, intent.isPresent() && nextStepAfter(intent.get(), outbound));
        share.count(BehaviourCount.REPLIED, !outbound.isEmpty());
        share.count(BehaviourCount.UPSELL, outbound.stream().anyMatch(said -> said.judged()
                .is(Mark.UPSELL)));
        share.count(BehaviourCount.FOLLOW_UP, !outbound.isEmpty() && adviceCodes.contains(Advice.FOLLOW_UP.name()));
        return share;
    }

    @Override
    public void add(BehaviourShare other, int sign) {
        counts.add(other.counts, sign);
    }

    @Override
    public boolean isNothing() {
        return counts.count(BehaviourCount.CHATS) == 0;
    }

    public BehaviorManager row(String managerId, String name) {
        return new BehaviorManager(
                managerId,
                name,
                counts.count(BehaviourCount.CHATS),
                Ratio.of(counts.count(BehaviourCount.QUESTIONS), counts.count(BehaviourCount.CHATS), 2),
                percent(BehaviourCount.NEXT_STEP, BehaviourCount.HIGH_INTENT),
                percent(BehaviourCount.UPSELL, BehaviourCount.REPLIED),
                percent(BehaviourCount.FOLLOW_UP, BehaviourCount.REPLIED),
                counts.count(BehaviourCount.HIGH_INTENT));
    }

    private void count(BehaviourCount kind, boolean applies) {
        counts.add(kind, applies ? 1 : 0);
    }

    private BigDecimal percent(BehaviourCount part, BehaviourCount whole) {
        return Ratio.percent(counts.count(part), counts.count(whole), 1);
    }

    private static long questions(List<Said> outbound) {
        return outbound.stream().filter(said -> said.judged().question()).count();
    }

    private static boolean nextStepAfter(Said intent, List<Said> outbound) {
        return Conversation.after(intent, outbound).stream()
                .anyMatch(said -> said.judged().nextStep());
    }
}
