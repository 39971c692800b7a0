package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

class SettingsTest {
    private final Map<String, String> variables =
            new HashMap<>(Map.of("RETAILCRM_MG_URL", "http://127.0.0.1:1/", "RETAILCRM_MG_TOKEN", "hidden"));

    @Test
    void shouldBeginThePeriodAtLocalMidnightOfTheDayLastDaysAgo() {
        variables.put("LAST_DAYS", "2");
        variables.put("END_DATE", "2026-11-20");
        var period = settings().period(Instant.parse("2026-11-20T22:00:00Z"));
        assertThat(period.from()).isEqualTo(OffsetDateTime.parse("2026-11-19T00:00:00+03:00"));
        assertThat(period.until()).isEqualTo(OffsetDateTime.parse("2026-11-21T00:00:00+03:00"));
    }

    @Test
    void shouldNameTheMissingSetting() {
        variables.remove("RETAILCRM_MG_TOKEN");
        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("RETAILCRM_MG_TOKEN");
    }

    @Test
    void shouldRefuseATokenThatNoRequestCanCarry() {
        variables.put("RETAILCRM_MG_TOKEN", "мой токен");
        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("RETAILCRM_MG_TOKEN")
                .hasMessageNotContaining("токен");
    }

    @Test
    void shouldRefuseAnEndBeforeTheStart() {
        variables.put("START_DATE", "2026-11-20");
        variables.put("END_DATE", "2026-11-19");
        assertThatThrownBy(this::settings).hasMessageStartingWith("END_DATE");
    }

    @ParameterizedTest
    @CsvSource({"RETAILCRM_URL,http://127.0.0.1:1,RETAILCRM_API_KEY", "RETAILCRM_API_KEY,hidden,RETAILCRM_URL"})
    void shouldNameTheOtherHalfOfTheAccountOfOrders(String given, String value, String missing) {
        variables.put(given, value);
        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(missing)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void shouldReadOrdersOnlyWhereTheirAccountIsSet() {
        assertThat(settings().orders()).isEmpty();
        variables.put("RETAILCRM_URL", "http://127.0.0.1:1/");
        variables.put("RETAILCRM_API_KEY", "hidden");
        assertThat(settings().orders().orElseThrow().url()).hasToString("http://127.0.0.1:1");
    }

    @Test
    void shouldChangeScopeWithWhatIsEmittedOnly() {
        String before = settings().scope();
        variables.put("POLL_INTERVAL", "1s");
        assertThat(settings().scope()).isEqualTo(before);
        variables.put("CHANNELS", "telegram");
        assertThat(settings().scope()).isNotEqualTo(before);
    }

    @Test
    void shouldAskForAKeyInPlaceOfABotWhenChatsComeFromAModule() {
        variables.keySet().removeIf(name -> name.startsWith("RETAILCRM_MG"));
        variables.put("RETAILCRM_SOURCE", "rest");
        assertThatThrownBy(this::settings).hasMessageStartingWith("RETAILCRM_URL");
        variables.put("RETAILCRM_URL", "https://shop.example.test");
        assertThatThrownBy(this::settings).hasMessageStartingWith("RETAILCRM_API_KEY");
        variables.put("RETAILCRM_API_KEY", "hidden");
        variables.put("RETAILCRM_MESSAGES_PATH", "https://module.example.test/said");

        RestAccount account = settings().rest().orElseThrow();
        assertThat(account.chats()).hasToString("https://shop.example.test/api/v5/customers/chats");
        assertThat(account.messages()).hasToString("https://module.example.test/said");
        assertThat(account.toString()).doesNotContain("hidden");
        variables.put("RETAILCRM_FIELDS_FILE", "/no/such/file");
        assertThatThrownBy(this::settings).hasMessageStartingWith("RETAILCRM_FIELDS_FILE");
    }

    @Test
    void shouldRefuseASourceThatIsNone() {
        variables.put("RETAILCRM_SOURCE", "graphql");
        assertThatThrownBy(this::settings).hasMessageStartingWith("RETAILCRM_SOURCE");
    }

    @Test
    void shouldNeverPrintTheToken() {
        variables.put("RETAILCRM_URL", "http://127.0.0.1:1/");
        variables.put("RETAILCRM_API_KEY", "hidden");
        assertThat(settings().toString()).doesNotContain("hidden");
        assertThat(settings().orders().toString()).doesNotContain("hidden");
    }

    private Settings settings() {
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }
}
