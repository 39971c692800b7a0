package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Pages pages = new Pages(new Wording(Locale.forLanguageTag("ru")));

    @Property(tries = 200)
    void shouldKeepEveryBlockWholeAndInOrder(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 3_900) Integer> lengths, @ForAll boolean picture) {
        List<Rich> blocks = new ArrayList<>();
        for (int length : lengths) {
            blocks.add(Rich.text(Character.toString('a' + blocks.size() % 26).repeat(length)));
        }
        List<Message> messages = pages.messages(
                "Отчёт", blocks, picture ? Optional.of(new Picture("a.png", new byte[0])) : Optional.empty());
        List<String> found = new ArrayList<>();
        for (Message message : messages) {
            List<String> parts = List.of(message.text().plain().split("\n\n"));
            found.addAll(parts.subList(1, parts.size()));
        }
        assertThat(found).isEqualTo(blocks.stream().map(Rich::plain).toList());
    }

    @Test
    void shouldNumberMessagesOnlyWhereThereAreSeveral() {
        Rich long1 = Rich.text("a".repeat(3_000));
        assertThat(pages.messages("Отчёт", List.of(long1)).get(0).text().html()).startsWith("<b>Отчёт</b>");
        assertThat(pages.messages("Отчёт", List.of(long1, long1)))
                .extracting(
                        message -> message.text().plain().lines().findFirst().orElseThrow())
                .containsExactly("Отчёт (1/2)", "Отчёт (2/2)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 2_700, 3_000, 3_500, 3_900})
    void shouldNeverLeaveTheLegendAlone(int length) {
        List<Rich> blocks = new ArrayList<>(List.of(Rich.text("b".repeat(1_000)), Rich.text("b".repeat(length))));
        Pages.close(blocks, Rich.italic("Пояснения. ".repeat(30)));
        assertThat(pages.messages("Отчёт", blocks))
                .allSatisfy(message -> assertThat(message.text().plain()).contains("b"));
    }

    @Test
    void shouldNotCutACharacterInTwo() {
        assertThat(Cut.to(4, "ab😀cd")).isEqualTo("ab…");
        assertThat(Cut.to(6, "ab😀cd")).isEqualTo("ab😀cd");
        assertThat(Cut.to(5, "ab😀cd")).isEqualTo("ab😀…");
    }
}
