package otklik.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    private static Environment with(String name, String value) {
        return new Environment(asked -> Optional.ofNullable(Map.of(name, value).get(asked)));
    }

    @Test
    void shouldTakeBlankForAbsent() {
        assertThat(with("CHANNELS", "  ").names("CHANNELS", "whatsapp, Instagram"))
                .containsExactly("whatsapp", "instagram");
    }

    @ParameterizedTest
    @CsvSource({"5s,5000", "500ms,500", "10m,600000", "2h,7200000", "90d,7776000000", "PT1M,60000"})
    void shouldReadDurations(String text, long millis) {
        assertThat(with("POLL_INTERVAL", text).duration("POLL_INTERVAL", Duration.ZERO))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"soon", "0s", "-5s", "5"})
    void shouldNameAWrongDuration(String text) {
        assertThatThrownBy(() -> with("POLL_INTERVAL", text).duration("POLL_INTERVAL", Duration.ZERO))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("POLL_INTERVAL: ");
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThatThrownBy(() -> with("A", "b").required("RETAILCRM_MG_TOKEN", "the bot token"))
                .hasMessage("RETAILCRM_MG_TOKEN: is missing: the bot token");
    }

    @Test
    void shouldNotRepeatASecretThatIsNoAddress() {
        assertThatThrownBy(() -> with("RETAILCRM_URL", "se cret").address("RETAILCRM_URL"))
                .hasMessageStartingWith("RETAILCRM_URL: ")
                .hasMessageNotContaining("se cret");
    }

    @Test
    void shouldStripTheTrailingSlashOfAnAddress() {
        assertThat(with("RETAILCRM_URL", "https://shop.example.test/").address("RETAILCRM_URL"))
                .hasValueSatisfying(uri -> assertThat(uri).hasToString("https://shop.example.test"));
    }
}
