package otklik.analysis.chat;

import java.util.List;
import java.util.OptionalLong;
import otklik.analysis.response.Alarm;

/**
 * Everything a chat's facts say at a moment.
 *
 * @param rows its own rows
 * @param parts its shares in the rows of groups
 * @param candidacies what groups may select it for
 * @param alarms of its open waits, passed by now or to come
 * @param changesAt when time alone will change a figure or raise an alarm, epoch second
 */
public record ChatFigures(
        List<Row<?>> rows, List<Part> parts, List<Candidate> candidacies, List<Alarm> alarms, OptionalLong changesAt) {
    /** Of a chat that counts nowhere. */
    public static final ChatFigures NONE =
            new ChatFigures(List.of(), List.of(), List.of(), List.of(), OptionalLong.empty());

    public ChatFigures {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        candidacies = List.copyOf(candidacies);
        alarms = List.copyOf(alarms);
    }
}
