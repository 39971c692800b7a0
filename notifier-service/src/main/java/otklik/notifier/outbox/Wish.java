package otklik.notifier.outbox;

import java.util.List;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;

/**
 * A message that there should be.
 *
 * @param report names it, together with the chat
 * @param closed it will not change any more; not worth sending if it never was sent
 * @param members what a digest tells of
 */
public record Wish(
        String report, Kind kind, Place place, boolean silent, Content content, boolean closed, List<String> members) {
    public Wish {
        members = List.copyOf(members);
    }

    public static Wish of(String report, Kind kind, Place place, boolean silent, Content content) {
        return new Wish(report, kind, place, silent, content, false, List.of());
    }

    public Wish closed(boolean end) {
        return new Wish(report, kind, place, silent, content, end, members);
    }

    public Wish telling(List<String> of) {
        return new Wish(report, kind, place, silent, content, closed, of);
    }

    String key() {
        return report + "@" + place.chat() + "/part-1";
    }
}
