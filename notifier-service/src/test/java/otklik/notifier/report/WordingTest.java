package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private final Wording russian = new Wording(Locale.forLanguageTag("ru"));

    @ParameterizedTest
    @CsvSource({
        "0, чатов",
        "1, чат",
        "2, чата",
        "4, чата",
        "5, чатов",
        "11, чатов",
        "12, чатов",
        "14, чатов",
        "21, чат",
        "22, чата",
        "100, чатов",
        "101, чат",
        "111, чатов",
        "112, чатов",
        "1000, чатов",
        "1002, чата"
    })
    void shouldDeclineByNumber(long number, String word) {
        assertThat(russian.count("chats", number)).isEqualTo(number + " " + word);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0_с",
        "59, 59_с",
        "60, 1_мин",
        "245, 4_мин_05_с",
        "3599, 59_мин_59_с",
        "3600, 1_ч",
        "3890, 1_ч_05_мин",
        "7199, 2_ч",
        "359999, 100_ч",
        "832980, 231_ч"
    })
    void shouldSpellDurations(long seconds, String words) {
        assertThat(russian.duration(seconds)).isEqualTo(words.replace('_', '\u00a0'));
    }

    @Test
    void shouldStayRussianWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            ResourceBundle.clearCache();
            assertThat(new Wording(Locale.forLanguageTag("ru")).say("team")).isEqualTo("Вся команда");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void shouldNameDates() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertThat(russian.dates(monday, monday.plusDays(6))).isEqualTo("30 ноября – 6 декабря 2026");
        assertThat(russian.dates(monday.minusDays(7), monday.minusDays(1))).isEqualTo("23–29 ноября 2026");
        assertThat(russian.shortDate(monday)).isEqualTo("пн 30.11");
        assertThat(russian.moment(monday.atTime(9, 5).atZone(ZoneId.of("Europe/Moscow"))))
                .isEqualTo("30.11 в 09:05");
    }

    @Test
    void shouldWriteNumbersAndMoneyAsReadersDo() {
        Wording english = new Wording(Locale.ENGLISH);
        assertThat(russian.number(12_345)).isEqualTo("12\u00a0345");
        assertThat(russian.percent(12.35)).isEqualTo("12,4\u00a0%");
        assertThat(russian.percent(25.0)).isEqualTo("25\u00a0%");
        assertThat(english.percent(0.04)).isEqualTo("0%");
        assertThat(russian.money(new TreeMap<>(Map.of("KZT", new BigDecimal("30000"), "RUB", new BigDecimal("990.5")))))
                .isEqualTo("30\u00a0000\u00a0₸ + 990,50\u00a0₽");
        assertThat(english.money(new TreeMap<>(Map.of("RUB", new BigDecimal("12500.50")))))
                .isEqualTo("12,500.50\u00a0₽");
        assertThat(russian.money(new TreeMap<>())).isEqualTo("—");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otklik.notifier.messages", ReportWriter.BUNDLE})
    void shouldHaveAllMessagesInBothLanguages(String bundle) throws IOException {
        Set<String> ru = keys(bundle, "");
        ru.removeIf(key -> key.endsWith(".few"));
        assertThat(keys(bundle, "_en")).isEqualTo(ru);
    }

    private static Set<String> keys(String bundle, String suffix) throws IOException {
        Properties messages = new Properties();
        String file = "/" + bundle.replace('.', '/') + suffix + ".properties";
        try (InputStream stream = Objects.requireNonNull(WordingTest.class.getResourceAsStream(file), file)) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
