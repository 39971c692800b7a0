package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.events.EventJson;

class StandingTest {
    private static final String A = "aaaaaaaa";
    private static final String B = "bbbbbbbb";

    private final Standing first = Standing.first(A);

    @Test
    void shouldTellTheFirstResultsAtOnce() {
        assertThat(first.working()).isEqualTo("otklik-analysis-aaaaaaaa-1");
        assertThat(first.complete()).isTrue();
        assertThat(first.wanting(A)).isEqualTo(first);
    }

    @Test
    void shouldKeepWhatStandsUntilOthersFollow() {
        Standing waiting = first.wanting(B);
        assertThat(waiting.id()).isEqualTo(first.id());
        assertThat(waiting.working()).isEqualTo("otklik-analysis-bbbbbbbb-2");
        assertThat(waiting.wanting(B)).as("a restart goes on").isEqualTo(waiting);

        Standing followed = waiting.followed();
        assertThat(followed.id()).isEqualTo("otklik-analysis-bbbbbbbb-2");
        assertThat(followed.complete()).isFalse();
        assertThat(followed.wanting(B)).as("a restart goes on").isEqualTo(followed);
        assertThat(followed.alone().complete()).isTrue();
    }

    @Test
    void shouldNeverMeetTheStateOfEarlierResultsAgain() {
        Standing back = first.wanting(B).followed().wanting(A);
        assertThat(back.working()).isEqualTo("otklik-analysis-aaaaaaaa-3");
        Standing undone = first.wanting(B).wanting(A);
        assertThat(undone.working()).as("nothing was told by others").isEqualTo(first.id());
        assertThat(undone.wanting(B).working()).isEqualTo("otklik-analysis-bbbbbbbb-3");
    }

    @Test
    void shouldKnowWhatBelongsToWhom() {
        assertThat(Standing.owner("otklik-analysis-aaaaaaaa-1-chats-told-changelog"))
                .isEqualTo("otklik-analysis-aaaaaaaa-1");
        assertThat(Standing.owner("otklik-analysis-aaaaaaaa-12-x-repartition"))
                .isEqualTo("otklik-analysis-aaaaaaaa-12");
        assertThat(Standing.owned("otklik-analysis-aaaaaaaa-1")).isTrue();
        assertThat(Standing.owned(Generations.TOPIC)).isFalse();
        assertThat(Standing.owned("analytics.waits.v1")).isFalse();
    }

    @Test
    void shouldBeReadAsItWasWritten() {
        Standing waiting = first.wanting(B);
        assertThat(EventJson.read(EventJson.write(waiting), Standing.class)).isEqualTo(waiting);
    }
}
