package otklik.publisher.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.publisher.google.Stamp;
import otklik.publisher.google.Tag;

class ClaimTest {
    @Test
    void shouldTakeTheNextGenerationAndNameWhatMustStillStand() {
        Claim claim = new Claim("me");
        claim.seen(standing("4/other/17"));

        assertThat(claim.takesOver()).isTrue();
        assertThat(claim.next("").before()).contains("4/other/17");
        assertThat(claim.next("").after()).startsWith("5/me/");
    }

    @Test
    void shouldKnowByTheWordsWhetherAWriteWasCarriedOut() {
        Claim claim = new Claim("me");
        claim.seen(List.of());
        Stamp first = claim.next("");
        assertThat(first.before()).isEqualTo(Optional.empty());
        claim.written(first);
        Stamp second = claim.next("");

        claim.seen(standing(first.after()));
        assertThat(claim.landed(second)).isFalse();
        claim.seen(standing(second.after()));
        assertThat(claim.landed(second)).isTrue();
    }

    @Test
    void shouldStopOnceALaterProcessHasWritten() {
        Claim claim = new Claim("me");
        claim.seen(List.of());
        claim.written(claim.next(""));

        claim.seen(standing("0/older/5"));
        assertThatThrownBy(() -> claim.seen(standing("2/newer/1"))).isInstanceOf(Superseded.class);
    }

    private static List<Tag> standing(String words) {
        return List.of(new Tag(1, Stamp.WRITER, words), new Tag(2, Stamp.WRITER, "strange"));
    }
}
