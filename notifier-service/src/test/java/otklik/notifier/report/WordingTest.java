package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"0, 0_с", "59, 59_с", "60, 1_мин", "250, 4_мин 10_с", "3600, 1_ч", "3661, 1_ч 1_мин 1_с"})
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
    void shouldHaveAllMessagesInBothLanguages() {
        Set<String> ru = new TreeSet<>(bundle("ru").keySet());
        ru.removeIf(key -> key.endsWith(".few"));
        Set<String> en = new TreeSet<>();
        ResourceBundle english = bundle("en");
        ru.stream()
                .filter(key -> !english.getString(key).equals(bundle("ru").getString(key)))
                .forEach(en::add);
        en.add("title.part");
        assertThat(en).isEqualTo(ru);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "otklik.notifier.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
