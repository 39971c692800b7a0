package otklik.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.publisher.text.Redaction;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

class BoardSettingsTest {
    private static BoardSettings settings(Map<String, String> variables) {
        return BoardSettings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }

    @Test
    void shouldHideTextsAndStayOnThisMachineByDefault() {
        BoardSettings settings = settings(Map.of());

        assertThat(settings.login()).isEmpty();
        assertThat(settings.rules().redaction()).isEqualTo(Redaction.REDACTED);
        assertThat(settings.analysisUrl()).hasToString("http://127.0.0.1:8082");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.5", "shop.example.test", "::"})
    void shouldRefuseAnAddressOfTheNetworkWithoutAPassword(String host) {
        assertThatThrownBy(() -> settings(Map.of("QUARKUS_HTTP_HOST", host)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("BOARD_USER");
        assertThat(settings(Map.of("QUARKUS_HTTP_HOST", host, "BOARD_USER", "owner", "BOARD_PASSWORD", "long enough"))
                        .login())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "BOARD_USER,owner,BOARD_PASSWORD",
        "BOARD_PASSWORD,long enough,BOARD_USER",
        "BOARD_TEXTS,some,BOARD_TEXTS",
        "ANALYSIS_URL,nowhere,ANALYSIS_URL",
        "BOARD_CHAT_LINK,javascript:alert(1),BOARD_CHAT_LINK",
        "BOARD_CHAT_LINK,https://shop.example.test/{chat},BOARD_CHAT_LINK",
        "BOARD_CHAT_LINK,https://shop.example.test/{chat_id,BOARD_CHAT_LINK",
        "BOARD_ORDER_LINK,https://shop.example.test/{chat_id},BOARD_ORDER_LINK",
        "ALERT_TARGET,500ms,ALERT_TARGET",
        "WORK_HOURS,always,WORK_HOURS"
    })
    void shouldNameTheSettingThatIsMissingOrWrong(String name, String value, String named) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(named);
    }

    @Test
    void shouldNotPrintThePassword() {
        assertThat(settings(Map.of("BOARD_USER", "owner", "BOARD_PASSWORD", "long enough"))
                        .toString())
                .doesNotContain("long enough");
    }
}
