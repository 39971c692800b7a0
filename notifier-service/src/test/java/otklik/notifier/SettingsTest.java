package otklik.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

class SettingsTest {
    private final Map<String, String> variables =
            new HashMap<>(Map.of("TELEGRAM_BOT_TOKEN", "7:hidden", "TELEGRAM_CHAT_ID", "-1005"));

    @Test
    void shouldSendWhenATokenIsSet() {
        assertThat(settings().bot()).contains(new Settings.Bot("7:hidden", "-1005"));
        assertThat(settings().dailyReportAt()).isEqualTo(LocalTime.of(9, 0));
        assertThat(settings().telegramUrl()).hasToString("https://api.telegram.org");
        assertThat(settings().language()).hasToString("ru");
    }

    @Test
    void shouldNotSendWithoutATokenOrWhenSwitchedOff() {
        variables.put("TELEGRAM_ENABLED", "false");
        assertThat(settings().bot()).isEmpty();
        variables.clear();
        assertThat(settings().bot()).isEmpty();
    }

    @Test
    void shouldNameWhatIsMissingOrWrong() {
        refused("TELEGRAM_BOT_TOKEN", "hidden");
        refused("TELEGRAM_CHAT_ID", "shop");
        refused("TELEGRAM_CHAT_ID", "");
        refused("REPORT_LANGUAGE", "de");
        refused("DAILY_REPORT_AT", "nine");
        refused("WEEKLY_REPORT_AT", "Monday 9");
        refused("WEEKLY_REPORT_AT", "MON 25:00");
        refused("TELEGRAM_CHAT_LINK", "https://shop.retailcrm.ru/chats");
        refused("TELEGRAM_API_URL", "api");
        variables.clear();
        refused("TELEGRAM_ENABLED", "maybe");
        variables.put("TELEGRAM_ENABLED", "true");
        assertThatThrownBy(this::settings).hasMessageStartingWith("TELEGRAM_BOT_TOKEN");
    }

    @Test
    void shouldNeverPrintTheToken() {
        assertThat(settings().toString()).doesNotContain("hidden");
    }

    private void refused(String name, String value) {
        Map<String, String> before = Map.copyOf(variables);
        variables.put(name, value);
        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(name)
                .hasMessageNotContaining("hidden");
        variables.clear();
        variables.putAll(before);
    }

    private Settings settings() {
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }
}
