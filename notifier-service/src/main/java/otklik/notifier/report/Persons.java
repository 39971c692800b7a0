package otklik.notifier.report;

import java.util.List;
import java.util.stream.Collectors;

/** How people and channels are called. */
final class Persons {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 6;

    private final Wording wording;

    Persons(Wording wording) {
        this.wording = wording;
    }

    /** @param name empty for nobody */
    String name(String id, String name) {
        return id.isEmpty() ? wording.say("nobody") : Cut.to(LONGEST_NAME, name);
    }

    String channel(String code) {
        return switch (code) {
            case "whatsapp" -> "WhatsApp";
            case "instagram" -> "Instagram";
            case "telegram" -> "Telegram";
            case "viber" -> "Viber";
            case "vk" -> "VK";
            default -> Cut.to(LONGEST_NAME, code);
        };
    }

    /** The first ones, and how many more there are. */
    String some(List<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
        return names.size() <= MOST_NAMES ? first : first + "; " + wording.say("more", names.size() - MOST_NAMES);
    }
}
