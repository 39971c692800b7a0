package otklik.analysis.quality;

import java.util.Optional;
import otklik.analysis.conversation.Conversation;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.QualityChat;

/** Lists a chat that was led well enough to learn from. */
public final class Quality {
    /** A chat with fewer points is not listed. */
    public static final int LISTED_FROM = 60;

    private static final String YES = "Да";
    private static final String NO = "Нет";

    private Quality() {}

    public static Optional<QualityChat> of(Conversation conversation, ChatMetrics metrics) {
        Evidence chat = Evidence.of(conversation);
        int score = Points.of(chat, metrics.firstResponseSec());
        return score < LISTED_FROM ? Optional.empty() : Optional.of(row(chat, metrics, score));
    }

    private static QualityChat row(Evidence chat, ChatMetrics metrics, int score) {
        return new QualityChat(
                metrics.chatId(),
                metrics.channel(),
                metrics.managerId(),
                metrics.managerName(),
                ChatType.of(chat).code(),
                chat.messages(),
                chat.questions(),
                metrics.firstResponseSec(),
                told(SalesStage.GREETING, chat),
                told(SalesStage.NEEDS, chat),
                told(SalesStage.PRESENTATION, chat),
                told(SalesStage.OBJECTIONS, chat),
                told(SalesStage.CLOSING, chat),
                score);
    }

    private static String told(SalesStage stage, Evidence chat) {
        return stage.in(chat) ? YES : NO;
    }
}
