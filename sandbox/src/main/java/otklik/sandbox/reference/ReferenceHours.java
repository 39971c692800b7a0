package otklik.sandbox.reference;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened in a channel in a local hour; an hour that autumn repeats is one. */
final class ReferenceHours {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH");

    private record Key(String channel, String hour) {}

    private final ReferenceShop shop;
    private final Map<Key, DaySum> hours = new LinkedHashMap<>();

    ReferenceHours(ReferenceShop shop) {
        this.shop = shop;
        for (ReferenceChat chat : shop.counted()) {
            chat.inbound().forEach(m -> hour(chat, m.sentAt()).add("inbound", 1));
            ReferenceWaits.of(chat).stream().filter(ReferenceWait::waited).forEach(this::addWait);
        }
    }

    List<List<Object>> rows() {
        return hours.entrySet().stream()
                .map(entry -> List.<Object>of(
                        entry.getKey().channel(),
                        entry.getKey().hour(),
                        entry.getValue().get("inbound"),
                        entry.getValue().get("waits"),
                        entry.getValue().get("unanswered"),
                        entry.getValue().waits))
                .toList();
    }

    private void addWait(ReferenceWait wait) {
        DaySum hour = hour(wait.chat(), wait.openedAt());
        hour.add("waits", 1);
        hour.add("unanswered", wait.unanswered() ? 1 : 0);
        if (wait.answered() && !wait.outOfHours()) {
            DaySum.count(hour.waits, wait.workSec());
        }
    }

    private DaySum hour(ReferenceChat chat, Instant moment) {
        String hour = HOUR.format(moment.atZone(shop.settings().zone()));
        return hours.computeIfAbsent(new Key(chat.channel(), hour), key -> new DaySum());
    }
}
