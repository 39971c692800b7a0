package otklik.publisher.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import otklik.publisher.tab.Layouts;

class LooksTest {
    private final Looks looks = new Looks("ru_RU");

    @Test
    void shouldColourSpinAgainstTheTargets() {
        Look look = looks.of(Layouts.SPIN_MANAGER_METRICS);

        assertThat(look.rules())
                .contains(
                        new Rule(14, "=ISNUMBER($O2)*($O2<50)", Colour.RED),
                        new Rule(14, "=ISNUMBER($O2)*($O2<70)", Colour.AMBER),
                        new Rule(14, "=ISNUMBER($O2)*($O2>=70)", Colour.GREEN),
                        new Rule(16, "=ISNUMBER($Q2)*($Q2<20)", Colour.RED));
        assertThat(look.notes().get(14)).contains("80", "50", "70");
        assertThat(look.charts()).hasSize(1);
    }

    @Test
    void shouldColourWhatIsSlowAndWhatHasNoReply() {
        assertThat(looks.of(Layouts.CHATS_RAW).rules())
                .containsExactly(
                        new Rule(11, "=ISNUMBER($L2)*($L2>600)", Colour.AMBER),
                        new Rule(11, "=ISNUMBER($L2)*($L2<=600)", Colour.GREEN),
                        new Rule(12, "=ISNUMBER($K2)*($J2>0)*($K2=0)", Colour.RED));
    }

    @Test
    void shouldFormatDurationsAndRatesAsTheNumbersTheyAre() {
        Look summary = looks.of(Layouts.MANAGER_SUMMARY);

        assertThat(summary.formats())
                .containsEntry(9, "#,##0\" с\"")
                .containsEntry(11, "0.0%")
                .doesNotContainKey(0);
        assertThat(looks.of(Layouts.MANAGER_REPORT).formats()).containsEntry(5, "0.0\"%\"");
        assertThat(new Looks("en_GB").of(Layouts.MANAGER_SUMMARY).formats()).containsEntry(9, "#,##0\" s\"");
    }

    @Test
    void shouldSayTheSameThingsInBothLanguages() {
        assertThat(keys("en")).isEqualTo(keys("ru"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(
                        "otklik.publisher.words",
                        java.util.Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet()
                .stream()
                .collect(Collectors.toSet());
    }
}
