package otklik.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.analysis.conversation.Mark.CLOSING;
import static otklik.analysis.conversation.Mark.GREETING;
import static otklik.analysis.conversation.Mark.OPEN_QUESTION;
import static otklik.analysis.conversation.Mark.PRESENTATION;
import static otklik.analysis.conversation.Mark.SITUATION;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.spin.Scene;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.QualityChat;

class QualityTest {
    /** 5 + 15 + 15 stages, 5 length, 5 questions, 5 consultation: 50, and 10 for a first response in time. */
    private static final Conversation CHAT = new Scene()
            .client()
            .manager("7", GREETING, OPEN_QUESTION, SITUATION)
            .manager("7", OPEN_QUESTION)
            .manager("7", PRESENTATION, OPEN_QUESTION)
            .client()
            .end();

    @Test
    void shouldListFromSixtyOn() {
        assertThat(Quality.of(CHAT, metrics(60L)))
                .contains(new QualityChat(
                        "1", "whatsapp", "7", "Мария", "consultation", 5, 3, 60L, "Да", "Да", "Да", "Нет", "Нет", 60));
    }

    @Test
    void shouldNotListBelowSixty() {
        assertThat(Quality.of(CHAT, metrics(61L))).isEmpty();
        assertThat(Quality.of(CHAT, metrics(null))).isEmpty();
    }

    @Test
    void shouldListWithoutAFirstResponseWhenTheRestIsEnough() {
        Scene scene = new Scene().manager("7", GREETING, SITUATION, PRESENTATION, CLOSING);
        for (int i = 0; i < 5; i++) {
            scene.manager("7", OPEN_QUESTION).client();
        }
        assertThat(Quality.of(scene.end(), metrics(null)).map(QualityChat::score))
                .contains(65);
    }

    private static ChatMetrics metrics(Long firstResponseSec) {
        OffsetDateTime time = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");
        return new ChatMetrics("1", "whatsapp", "7", "Мария", "5", null, time, time, "open", 2, 3, firstResponseSec, 1);
    }
}
