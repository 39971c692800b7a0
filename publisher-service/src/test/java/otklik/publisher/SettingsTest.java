package otklik.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.sandbox.google.SheetsServer;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

class SettingsTest {
    private static SheetsServer server;
    private static String account;

    @BeforeAll
    static void makeAnAccount() {
        server = SheetsServer.start(0);
        account = server.serviceAccountJson();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldHaveDefaultsWhenOnlyTheNeededIsSet() {
        Settings settings = settings(Map.of());

        assertThat(settings.flushInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.maxRows()).isEqualTo(200_000);
        assertThat(settings.channels()).containsExactlyInAnyOrder("whatsapp", "instagram");
        assertThat(settings.sheetsUrl()).hasToString("https://sheets.googleapis.com");
    }

    @Test
    void shouldTakeTheKeyFromAFileToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), account);

        assertThat(settings(Map.of("GOOGLE_SERVICE_ACCOUNT_JSON", file.toString()))
                        .spreadsheetId())
                .isEqualTo("sheet");
    }

    @Test
    void shouldNameTheSettingThatIsMissingOrWrong() {
        assertInvalid("GOOGLE_SHEETS_ID", "");
        assertInvalid("GOOGLE_SHEETS_ID", "https://docs.google.com/spreadsheets/d/1/edit");
        assertInvalid("GOOGLE_SERVICE_ACCOUNT_JSON", "");
        assertInvalid("GOOGLE_SERVICE_ACCOUNT_JSON", "/no/such/file");
        assertInvalid("GOOGLE_SERVICE_ACCOUNT_JSON", "{\"type\":\"service_account\"}");
        assertInvalid("GOOGLE_SERVICE_ACCOUNT_JSON", "{broken");
        assertInvalid("GOOGLE_SHEETS_URL", "sheets");
        assertInvalid("SHEETS_FLUSH_INTERVAL", "500ms");
        assertInvalid("SHEETS_MAX_ROWS", "1");
        assertInvalid("CHANNELS", ",");
    }

    @Test
    void shouldFillNoSheetWhenNoneIsNamed() {
        Settings settings = settings(Map.of("GOOGLE_SHEETS_ID", "", "GOOGLE_SERVICE_ACCOUNT_JSON", ""));

        assertThat(settings.sheets()).isFalse();
        assertThat(settings(Map.of()).sheets()).isTrue();
    }

    @Test
    void shouldNotPrintTheKey() {
        assertThat(settings(Map.of()).toString()).doesNotContain("PRIVATE", "sheet\"");
    }

    private static void assertInvalid(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(name);
    }

    private static Settings settings(Map<String, String> changed) {
        Map<String, String> variables =
                new HashMap<>(Map.of("GOOGLE_SHEETS_ID", "sheet", "GOOGLE_SERVICE_ACCOUNT_JSON", account));
        variables.putAll(changed);
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }
}
