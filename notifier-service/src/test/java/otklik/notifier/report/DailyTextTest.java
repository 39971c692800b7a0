package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.notifier.report.Days.day;
import static otklik.notifier.report.Days.outOfHours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.Day;

class DailyTextTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    @Test
    void shouldReportEachManagerBesideTheDayBefore() {
        String text = plain(
                day("7", "Ольга", "whatsapp", "2026-11-20", 10, 1, 100, 200),
                day("7", "Ольга", "instagram", "2026-11-20", 2, 1, 400),
                day("7", "Ольга", "whatsapp", "2026-11-19", 9, 3, 280),
                outOfHours("8", "Анна", "2026-11-20", 2));
        assertThat(text)
                .isEqualTo(
                        """
                        Отчёт за 20 ноября 2026, пятница

                        Вся команда
                        14 чатов (▲ на 5 больше)
                        Сообщения: 50 входящих (▲ на 14 больше), 38 исходящих (▲ на 11 больше)
                        Без ответа: 2 из 7 обращений (▼ на 1 меньше), доля 29 % (▼ на 46 п. п. меньше)
                        Первый ответ: медиана 3 мин 20 с (▼ на 1 мин 20 с быстрее), P90 6 мин (▲ на 1 мин 20 с медленнее)
                        Вне рабочих часов: 2 обращения, ответили до начала рабочего дня; в медиану и P90 не входят

                        Ольга
                        12 чатов (▲ на 3 больше)
                        Сообщения: 48 входящих (▲ на 12 больше), 36 исходящих (▲ на 9 больше)
                        Без ответа: 2 из 5 обращений (▼ на 1 меньше), доля 40 % (▼ на 35 п. п. меньше)
                        Первый ответ: медиана 3 мин 20 с (▼ на 1 мин 20 с быстрее), P90 6 мин (▲ на 1 мин 20 с медленнее)

                        Анна
                        2 чата (▲ на 2 больше)
                        Сообщения: 2 входящих (▲ на 2 больше), 2 исходящих (▲ на 2 больше)
                        Без ответа: 0 из 2 обращений (как накануне), доля 0 %
                        Первый ответ: считать не по чему""");
    }

    @Test
    void shouldSayHonestlyThatADayIsEmpty() {
        assertThat(plain())
                .endsWith("За этот день данных нет: в чатах никто не писал, или сообщения ещё не посчитаны.");
        assertThat(plain(day("7", "Ольга", "whatsapp", "2026-11-20", 0, 0)))
                .as("a row of nothing")
                .isEqualTo(plain());
    }

    @Test
    void shouldNotCompareWithADayThatHasNoData() {
        assertThat(plain(day("7", "Ольга", "whatsapp", "2026-11-20", 21, 1, 3)))
                .contains("21 чат\n", "За день до этого данных нет")
                .doesNotContain("▲", "▼", "накануне)");
    }

    @Test
    void shouldSortByChatsThenName() {
        assertThat(plain(
                        day("1", "Вера", "whatsapp", "2026-11-20", 3, 0, 5),
                        day("2", "Анна", "whatsapp", "2026-11-20", 3, 0, 5),
                        day("", null, "whatsapp", "2026-11-20", 9, 0, 5)))
                .containsSubsequence("(не назначен)", "Анна", "Вера");
    }

    @Test
    void shouldEscapeNamesForHtmlOnly() {
        Rich message = messages("ru", day("1", "<b>Том & Ко", "whatsapp", "2026-11-20", 3, 0, 5))
                .get(0);
        assertThat(message.html()).contains("<b>&lt;b&gt;Том &amp; Ко</b>");
        assertThat(message.plain()).contains("<b>Том & Ко\n");
    }

    @Test
    void shouldCutBetweenManagersWhenLong() {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            days.add(day("m" + i, "Менеджер " + "Ы".repeat(i % 7 * 40), "whatsapp", "2026-11-20", 3, 1, 5, 9));
        }
        List<Rich> messages = messages("ru", days.toArray(Day[]::new));
        assertThat(messages).hasSizeGreaterThan(2).allMatch(message -> message.length() <= 4096);
        int blocks = 0;
        for (int i = 0; i < messages.size(); i++) {
            String[] parts = messages.get(i).plain().split("\n\n");
            assertThat(parts[0]).endsWith(" (" + (i + 1) + "/" + messages.size() + ")");
            for (int block = 1; block < parts.length; block++) {
                assertThat(parts[block].lines()).hasSizeGreaterThanOrEqualTo(5);
                blocks++;
            }
        }
        assertThat(blocks).isEqualTo(81);
    }

    @Test
    void shouldSpeakEnglishWhenTold() {
        Rich message = messages("en", day("1", "Tom", "whatsapp", "2026-11-20", 1, 0, 3700))
                .get(0);
        assertThat(message.plain())
                .startsWith("Report for Friday, 20 November 2026\n")
                .contains("1 chat\n", "median 1\u00a0h 1\u00a0min 40\u00a0s");
    }

    private static String plain(Day... days) {
        return messages("ru", days).get(0).plain().replace('\u00a0', ' ');
    }

    private static List<Rich> messages(String language, Day... days) {
        return new DailyText(new Wording(Locale.forLanguageTag(language)))
                .messages(DailyFigures.of(DATE, List.of(days)));
    }
}
