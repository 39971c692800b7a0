package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.Wait;

class ChatsToSeeTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    @Test
    void shouldTakeWhoWaitsThenWhoWasLostThenWhoWaitedLongest() {
        assertThat(chosen(
                        wait("slow", "10:00", Wait.ANSWERED, 4_000, 1),
                        wait("slower", "10:00", Wait.ANSWERED, 5_000, 1),
                        wait("fast", "10:00", Wait.ANSWERED, 600, 1),
                        wait("lost", "11:00", Wait.CLOSED_UNANSWERED, 3_000, 2),
                        wait("open", "19:00", Wait.OPEN, 0, 1)))
                .containsExactly("open", "lost", "slower");
    }

    @Test
    void shouldShowAChatOnceAndNothingOfClosersAndOtherDays() {
        assertThat(chosen(
                        wait("a", "10:00", Wait.OPEN, 0, 1),
                        wait("a", "12:00", Wait.CLOSED_UNANSWERED, 9_000, 1),
                        wait("b", "12:00", Wait.NO_REPLY_NEEDED, 0, 1),
                        new Waited("c", "whatsapp", "7", Instant.parse("2026-11-19T20:59:59Z"), Wait.OPEN, 0, 1)))
                .containsExactly("a");
    }

    @Test
    void shouldPutTheLongestOpenFirst() {
        assertThat(chosen(wait("b", "12:00", Wait.OPEN, 0, 1), wait("a", "10:00", Wait.OPEN, 0, 1)))
                .containsExactly("a", "b");
    }

    private static List<String> chosen(Waited... waits) {
        return ChatsToSee.of(DATE, ZoneId.of("Europe/Moscow"), 600, List.of(waits)).stream()
                .map(Waited::chatId)
                .toList();
    }

    private static Waited wait(String chat, String at, String end, long seconds, int inbound) {
        return new Waited(
                chat, "whatsapp", "7", Instant.parse("2026-11-20T" + at + ":00+03:00"), end, seconds, inbound);
    }
}
