package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final Words WORDS = new Words("ru");

    @Test
    void shouldShowTheWorstFirstEachWithItsRemedy() {
        Report report = Report.of(
                "2026-11-20T13:00:00+03:00",
                List.of(
                        WORDS.finding("CHANNELS_ALIVE", Severity.OK, "whatsapp 71"),
                        WORDS.finding("MG_REFUSED", Severity.ERROR, "401")),
                List.of(
                        new Count("instagram", LocalDate.of(2026, 11, 19), 3, 3),
                        new Count("whatsapp", LocalDate.of(2026, 11, 19), 12, 11)));

        assertThat(report.ok()).isFalse();
        assertThat(new ReportText(WORDS).of(report))
                .isEqualTo(
                        """
                Проверка 2026-11-20T13:00:00+03:00
                [ошибка]    MessageGateway не принимает токен (401).
                            Что сделать: исправьте RETAILCRM_MG_TOKEN; новый токен выдаётся в RetailCRM: Настройки → Интеграция.
                [хорошо]    Каналы работают: whatsapp 71.
                Сообщения по дням, в RetailCRM / в Kafka (клиентов, менеджеров и ботов; без удалённых, служебных и заметок):
                  2026-11-19  instagram 3 / 3, whatsapp 12 / 11
                Есть ошибки.
                """);
    }

    @Test
    void shouldHaveTheSameWordsInBothLanguages() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("ru").keySet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "otklik.ingest.check.findings",
                java.util.Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
