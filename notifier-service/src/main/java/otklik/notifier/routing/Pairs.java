package otklik.notifier.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/** Settings of the form {@code a:1,b:2}; a name may come more than once. */
final class Pairs {
    private static final String CHAT = "-?[1-9]\\d{0,18}|@[A-Za-z]\\w{3,}";

    private Pairs() {}

    static List<Entry<String, String>> of(Environment environment, String setting, String form) {
        List<Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : environment.names(setting, "")) {
            int colon = pair.indexOf(':');
            if (colon < 1 || colon == pair.length() - 1) {
                throw new InvalidSetting(setting, "is not of the form " + form);
            }
            pairs.add(Map.entry(pair.substring(0, colon), pair.substring(colon + 1)));
        }
        return pairs;
    }

    static Kind kind(String setting, String word) {
        return Kind.named(word)
                .orElseThrow(() -> new InvalidSetting(
                        setting, "holds what is none of daily, weekly, behaviour, alerts, system: " + word));
    }

    static String chat(String setting, String chat) {
        return matching(setting, chat, CHAT, "is no chat's number as -1001234567890 and no name as @shop");
    }

    static String user(String setting, String user) {
        return matching(setting, user, "[1-9]\\d{0,18}", "is no person's number as 12345");
    }

    static int thread(String setting, String thread) {
        return Integer.parseInt(matching(setting, thread, "[1-9]\\d{0,8}", "is no topic's number as 12"));
    }

    static <T> List<T> each(Environment environment, String setting, Function<String, T> reading) {
        return environment.names(setting, "").stream().map(reading).toList();
    }

    private static String matching(String setting, String value, String form, String problem) {
        if (!value.matches(form)) {
            throw new InvalidSetting(setting, "holds what " + problem + ": " + value);
        }
        return value;
    }
}
