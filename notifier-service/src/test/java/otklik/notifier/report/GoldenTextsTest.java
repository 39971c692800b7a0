package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts as people get them; {@code -Dgolden.write=true} writes them anew, to be read before they are kept. */
class GoldenTextsTest {
    private static final Path FOLDER = Path.of("src/test/resources/reports");
    private static final ChatLink LINK = new ChatLink(Optional.of("https://shop.retailcrm.ru/chats/{chat}"));
    private static final LocalDate YESTERDAY = SampleShop.TODAY.minusDays(1);
    private static final Picture PICTURE = new Picture("chart.png", new byte[0]);

    record Case(String name, Asked asked, Facts facts, boolean late) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        Stream.of(1, 6, 40).flatMap(GoldenTextsTest::filled),
                        empty(),
                        Stream.of(
                                new Case("daily-late", Asked.of(ReportKind.DAILY, YESTERDAY), SampleShop.of(1), true)))
                .flatMap(found -> found);
    }

    private static Stream<Case> filled(int managers) {
        Facts facts = SampleShop.of(managers);
        return Stream.of(
                new Case("daily-" + managers, Asked.of(ReportKind.DAILY, YESTERDAY), facts, false),
                new Case("today-" + managers, Asked.of(ReportKind.TODAY, SampleShop.TODAY), facts, false),
                new Case("weekly-" + managers, Asked.of(ReportKind.WEEKLY, LocalDate.of(2026, 11, 16)), facts, false),
                new Case("behaviour-" + managers, Asked.of(ReportKind.BEHAVIOUR, SampleShop.TODAY), facts, false),
                new Case("plan-" + managers, person(ReportKind.PLAN, "101"), facts, false),
                new Case("manager-" + managers, person(ReportKind.MANAGER, "101"), facts, false));
    }

    private static Stream<Case> empty() {
        Facts facts = SampleShop.empty();
        return Stream.of(
                new Case("daily-empty", Asked.of(ReportKind.DAILY, YESTERDAY), facts, false),
                new Case("today-empty", Asked.of(ReportKind.TODAY, SampleShop.TODAY), Facts.NONE, false),
                new Case("weekly-empty", Asked.of(ReportKind.WEEKLY, LocalDate.of(2026, 11, 16)), facts, false),
                new Case("behaviour-empty", Asked.of(ReportKind.BEHAVIOUR, SampleShop.TODAY), facts, false),
                new Case("plan-empty", person(ReportKind.PLAN, "101"), facts, false),
                new Case("manager-empty", person(ReportKind.MANAGER, "101"), facts, false));
    }

    private static Asked person(ReportKind kind, String id) {
        return new Asked(kind, SampleShop.TODAY, Optional.of(id));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldSayInRussian(Case wanted) throws IOException {
        compare(wanted, "ru");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldSayInEnglish(Case wanted) throws IOException {
        compare(wanted, "en");
    }

    private static void compare(Case wanted, String language) throws IOException {
        Occasion occasion = wanted.late()
                ? new Occasion(SampleShop.NOW.plusMinutes(161), Optional.of(SampleShop.NOW))
                : Occasion.at(SampleShop.NOW);
        ReportWriter writer = new ReportWriter(Locale.forLanguageTag(language), LINK, Duration.ofMinutes(10));
        Optional<Picture> picture = writer.chart(wanted.asked(), wanted.facts(), SampleShop.TODAY)
                .filter(chart -> !chart.isEmpty())
                .map(chart -> PICTURE);
        String text = text(writer.write(wanted.asked(), wanted.facts(), occasion, picture));
        Path file = FOLDER.resolve(wanted.name() + "." + language + ".html");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String text(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            text.append(message.picture().isPresent() ? "[🖼]\n" : "")
                    .append(message.text().html())
                    .append("\n\n----------\n\n");
        }
        return text.toString();
    }
}
