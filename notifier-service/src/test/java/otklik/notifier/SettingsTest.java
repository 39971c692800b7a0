package otklik.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import otklik.notifier.routing.Guests;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.routing.QuietHours;
import otklik.notifier.routing.Routes;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

class SettingsTest {
    private final Map<String, String> variables =
            new HashMap<>(Map.of("TELEGRAM_BOT_TOKEN", "7:hidden", "TELEGRAM_CHAT_ID", "-1005"));

    @Test
    void shouldSendWhenATokenIsSet() {
        assertThat(settings().bot()).get().matches(bot -> bot.token().equals("7:hidden"));
        assertThat(settings().bot().orElseThrow().routes().team()).isEqualTo("-1005");
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
        refused("WEEKLY_REPORT_AT", "MONDAY");
        refused("TELEGRAM_ROUTES", "daily");
        refused("TELEGRAM_ROUTES", "yearly:-5");
        refused("TELEGRAM_ROUTES", "daily:there");
        refused("TELEGRAM_TOPICS", "alerts:first");
        refused("TELEGRAM_MANAGER_CHATS", "101:5,101:6");
        refused("TELEGRAM_HEAD_CHAT", "boss");
        refused("TELEGRAM_ALLOWED_CHATS", "all");
        refused("TELEGRAM_ALLOWED_USERS", "@anna");
        refused("TELEGRAM_QUIET_HOURS", "at night");
        refused("TELEGRAM_CHAT_LINK", "https://shop");
        refused("TELEGRAM_ALERTS_PER_MINUTE", "0");
        refused("WORK_HOURS", "all day");
        refused("INGEST_URL", "ingest");
        variables.clear();
        refused("TELEGRAM_ENABLED", "maybe");
        variables.put("TELEGRAM_ENABLED", "true");
        assertThatThrownBy(this::settings).hasMessageStartingWith("TELEGRAM_BOT_TOKEN");
    }

    @Test
    void shouldRouteAsTold() {
        variables.put("TELEGRAM_ROUTES", "daily:-1,daily:-2,alerts:-3");
        variables.put("TELEGRAM_TOPICS", "alerts:12,weekly:1");
        variables.put("TELEGRAM_MANAGER_CHATS", "101:12345,102:67890");
        Routes routes = settings().bot().orElseThrow().routes();
        assertThat(routes.of(Kind.DAILY)).containsExactly(Place.of("-1"), Place.of("-2"));
        assertThat(routes.of(Kind.WEEKLY)).as("General has no number").containsExactly(Place.of("-1005"));
        assertThat(routes.ofAlert(50, "102")).containsExactly(Place.of("67890"));
        assertThat(routes.ofAlert(50, "103")).isEmpty();
        assertThat(routes.ofAlert(100, "103")).containsExactly(new Place("-3", 12));
        assertThat(routes.ofAlert(300, "103")).as("no head").containsExactly(new Place("-3", 12));
        variables.put("TELEGRAM_HEAD_CHAT", "99");
        assertThat(settings().bot().orElseThrow().routes().ofAlert(300, "")).containsExactly(Place.of("99"));
    }

    @Test
    void shouldHeedOnlyWhoMayAsk() {
        Guests guests = settings().bot().orElseThrow().guests();
        assertThat(guests.mayAsk("-1005", "", "7")).isTrue();
        assertThat(guests.mayAsk("-6", "", "7")).isFalse();
        assertThat(new Guests(Set.of("@Shop"), Set.of()).mayAsk("-1006", "shop", "7"))
                .isTrue();
        assertThat(new Guests(Set.of("@Shop"), Set.of()).mayAsk("8", "", "7")).isFalse();
        variables.put("TELEGRAM_ALLOWED_USERS", "8");
        assertThat(settings().bot().orElseThrow().guests().mayAsk("-1005", "", "7"))
                .isFalse();
        assertThat(settings().bot().orElseThrow().guests().mayAsk("-1005", "", "8"))
                .isTrue();
    }

    @Test
    void shouldKnowQuietHoursOverMidnight() {
        QuietHours night = QuietHours.read("22:00-08:00");
        assertThat(night.at(LocalTime.of(23, 0))).isTrue();
        assertThat(night.at(LocalTime.of(7, 59))).isTrue();
        assertThat(night.at(LocalTime.of(8, 0))).isFalse();
        assertThat(night.at(LocalTime.of(21, 59))).isFalse();
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
