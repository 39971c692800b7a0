package otklik.analysis.behaviour;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.advice.Advice;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;
import otklik.analysis.group.Rank;
import otklik.analysis.spin.ChatSpin;
import otklik.events.analytics.ChatMetrics;

/** Which habits a chat is an example of. */
public final class Examples {
    /** A first reply from here on is an example of a slow one, in working seconds. */
    public static final long SLOW_FROM = 1800;

    /** A good chat has so many percent of SPIN or more. */
    public static final int HALF_OF_SPIN = 50;

    private final Conversation conversation;
    private final ChatMetrics chat;
    private final Words words;

    private Examples(Conversation conversation, ChatMetrics chat) {
        this.conversation = conversation;
        this.chat = chat;
        this.words = new Words(conversation);
    }

    /** At most one a kind. */
    public static List<Example> of(
            Conversation conversation, ChatMetrics chat, List<String> adviceCodes, ChatSpin spin) {
        return new Examples(conversation, chat).find(adviceCodes, spin);
    }

    private List<Example> find(List<String> adviceCodes, ChatSpin spin) {
        List<Example> found = new ArrayList<>();
        if (adviceCodes.contains(Advice.NO_REPLY.name())) {
            found.add(example("no_reply", chat.unansweredInbound(), words.lastUnanswered(), ""));
        }
        if (chat.firstResponseSec() != null && chat.firstResponseSec() >= SLOW_FROM) {
            found.add(example("slow_reply", chat.firstResponseSec(), words.firstAsked(), words.firstReply()));
        }
        if (adviceCodes.contains(Advice.NEXT_STEP.name())) {
            found.add(example("no_next_step", 0, words.firstIntent(), words.lastReply()));
        }
        if (adviceCodes.isEmpty() && good(spin)) {
            found.add(example("good", spin.completeness(), words.firstAsked(), words.firstSpin()));
        }
        return List.copyOf(found);
    }

    private boolean good(ChatSpin spin) {
        return chat.firstResponseSec() != null
                && spin.completeness() >= HALF_OF_SPIN
                && conversation.outbound().stream()
                        .anyMatch(said -> said.judged().nextStep());
    }

    private Example example(String kind, long weight, String clientSaid, String managerSaid) {
        Rank rank = new Rank(weight, lastSecond(), chat.chatId());
        return new Example(kind, rank, chat.chatId(), chat.channel(), chat.firstResponseSec(), clientSaid, managerSaid);
    }

    private long lastSecond() {
        return conversation.said().stream()
                .filter(said -> said.in() || said.out())
                .mapToLong(Said::sentAt)
                .max()
                .orElse(0);
    }
}
