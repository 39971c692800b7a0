package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelFindingsTest {
    private static final ChannelState ALIVE = new ChannelState(71, "whatsapp", true, false);

    private final ChannelFindings findings = new ChannelFindings(new Words("ru"));

    @Test
    void shouldBeContentWithLiveChannelsOfEveryType() {
        assertThat(of(Set.of("whatsapp"), ALIVE)).containsExactly("CHANNELS_ALIVE");
    }

    @Test
    void shouldTellOfATypeThatHasNoChannel() {
        assertThat(of(Set.of("whatsapp", "instagram"), ALIVE)).containsExactly("CHANNEL_ABSENT");
    }

    @Test
    void shouldTellASilentChannelFromOneThatIsOff() {
        assertThat(of(
                        Set.of("whatsapp"),
                        new ChannelState(1, "whatsapp", true, true),
                        new ChannelState(2, "whatsapp", false, true)))
                .containsExactly("CHANNEL_OFF", "CHANNEL_SILENT");
    }

    @Test
    void shouldNotCareForChannelsThatNobodyAskedFor() {
        assertThat(of(Set.of("whatsapp"), ALIVE, new ChannelState(3, "telegram", false, true)))
                .containsExactly("CHANNELS_ALIVE");
    }

    private List<String> of(Set<String> asked, ChannelState... channels) {
        return findings.of(asked, List.of(channels)).stream().map(Finding::code).toList();
    }
}
