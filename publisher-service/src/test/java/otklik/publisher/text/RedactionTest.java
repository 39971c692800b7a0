package otklik.publisher.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.publisher.text.Parts.Span;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "звоните +7 916 123-45-67 | phone",
                "8(916)1234567 | phone",
                "пишите на a.b@mail.ru | mail",
                "карта 2202 2001 1234 5678 | card",
                "мой ник @anna_k | nickname",
                "смотрите https://shop.ru/a?b=1 | link",
                "ул. Ленина, д. 5, кв 12 | address",
                "на Тверской улице | address",
                "улица маршала жукова 7 | address",
                "ИНН 770123456789 | number"
            })
    void shouldHideWhatNamesAPerson(String text, String what) {
        assertThat(Redaction.REDACTED.of(text))
                .extracting(Redaction.Hidden::what)
                .containsExactly(what);
        assertThat(Redaction.FULL.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "матрас 160×200 за 31 900 ₽",
                "а если доплатить, поднимут на 5 этаж?",
                "на улице холодно сегодня",
                "к 15:30 завтра"
            })
    void shouldShowWhatIsSaidOfGoods(String text) {
        assertThat(shown(Redaction.REDACTED.of(text), text)).isEqualTo(text);
    }

    @Test
    void shouldShortenNames() {
        assertThat(Redaction.REDACTED.name("Наталья Сергеева")).isEqualTo("Наталья С.");
        assertThat(Redaction.REDACTED.name("Аня")).isEqualTo("Аня");
        assertThat(Redaction.REDACTED.name("+7 916 123-45-67")).isEqualTo("…67");
        assertThat(Redaction.FULL.name("Наталья Сергеева")).isEqualTo("Наталья Сергеева");
        assertThat(Redaction.REDACTED.name(null)).isNull();
    }

    @Test
    void shouldCutAtMarksAndShowNoneOnWhatIsHidden() {
        String text = "цена? +79161234567 беру";
        List<Part> parts = Parts.of(
                text, Redaction.REDACTED.of(text), List.of(new Span(0, 4, "PRICE"), new Span(8, 23, "PURCHASE")));

        assertThat(parts)
                .containsExactly(
                        Part.words("цена", Set.of("PRICE")),
                        Part.words("? ", Set.of()),
                        Part.hidden("phone"),
                        Part.words(" беру", Set.of("PURCHASE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"а", "Ж", "a", "a-", "7", "1 ", " ", "ул-", "ул ", "a.", "a@", "кв ", "Улица Мира ул. "})
    void shouldReadALongRunOnce(String run) {
        String text = "ул Ленина " + run.repeat(60_000 / run.length()) + " кв" + " ".repeat(60_000) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Redaction.REDACTED.of(text));
    }

    @Test
    void shouldHideAMailWhateverIsBeforeIt() {
        String text = "x".repeat(200) + "@mail.ru,a.b@c.ru1z@d.ru";

        assertThat(shown(Redaction.REDACTED.of(text), text)).isEqualTo("[mail],[mail][mail]");
    }

    @Test
    void shouldShowTheBeginningWithoutHalfOfWhatIsHidden() {
        String phones = "+7 916 123-45-67, ".repeat(40);

        assertThat(Parts.beginning(phones, Redaction.REDACTED, 160))
                .allSatisfy(part ->
                        assertThat(part.text() == null ? "" : part.text()).doesNotContainPattern("\\d"));
        assertThat(Parts.beginning("слово ".repeat(100), Redaction.REDACTED, 160))
                .containsExactly(Part.words("слово ".repeat(100).substring(0, 160) + "…", Set.of()));
    }

    @Property(tries = 300)
    void shouldLoseNothingOfATextThatHidesNothing(
            @ForAll @StringLength(max = 30) String text,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(min = 1, max = 10) int length) {
        Span span = new Span(Math.min(from, text.length()), Math.min(from + length, text.length()), "PRICE");
        assertThat(Parts.of(text, List.of(), List.of(span)).stream()
                        .map(Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static String shown(List<Redaction.Hidden> hidden, String text) {
        return Parts.of(text, hidden, List.of()).stream()
                .map(part -> part.text() == null ? "[" + part.hidden() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
