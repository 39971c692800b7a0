package otklik.ingest.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the channels: those that are not there, switched off, or silent. */
final class ChannelFindings {
    static final Duration SILENCE = Duration.ofDays(3);

    private final Words words;

    ChannelFindings(Words words) {
        this.words = words;
    }

    /** @param asked types of channels that the settings name */
    List<Finding> of(Set<String> asked, List<ChannelState> channels) {
        List<Finding> findings = new ArrayList<>();
        Set<String> absent = new TreeSet<>(asked);
        channels.forEach(channel -> absent.remove(channel.type()));
        if (!absent.isEmpty()) {
            String there = channels.stream()
                    .map(ChannelState::type)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            findings.add(words.finding("CHANNEL_ABSENT", Severity.ERROR, String.join(", ", absent), there));
        }
        List<ChannelState> ours =
                channels.stream().filter(c -> asked.contains(c.type())).toList();
        add(findings, "CHANNEL_OFF", ours.stream().filter(c -> !c.active()).toList());
        add(
                findings,
                "CHANNEL_SILENT",
                ours.stream().filter(c -> c.active() && c.silent()).toList());
        if (findings.isEmpty()) {
            findings.add(words.finding("CHANNELS_ALIVE", Severity.OK, names(ours)));
        }
        return findings;
    }

    private void add(List<Finding> findings, String code, List<ChannelState> channels) {
        if (!channels.isEmpty()) {
            findings.add(words.finding(code, Severity.WARNING, names(channels), SILENCE.toDays()));
        }
    }

    private static String names(Collection<ChannelState> channels) {
        return channels.stream()
                .map(channel -> channel.type() + " " + channel.id())
                .collect(Collectors.joining(", "));
    }
}
