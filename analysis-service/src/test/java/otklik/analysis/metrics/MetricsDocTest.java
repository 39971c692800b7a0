package otklik.analysis.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.advice.Advice;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Snippet;
import otklik.analysis.conversion.ConversionShare;
import otklik.analysis.conversion.Conversions;
import otklik.analysis.group.Histogram;
import otklik.analysis.quality.QualityNumbers;
import otklik.analysis.report.CoachingFocus;
import otklik.analysis.report.WeeklyDigests;
import otklik.analysis.response.Alarm;
import otklik.analysis.spin.ChatSpin;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.SpinConversion;
import otklik.events.analytics.SpinTargets;

/** What is written for those who are measured is what the rules compute. */
class MetricsDocTest {
    private static final String ENGLISH = "../docs/metrics.md";
    private static final String RUSSIAN = "../docs/metrics.ru.md";
    private static final Pattern COLUMN = Pattern.compile("`([a-z0-9_]+)`");
    private static final String COLUMNS = "columns ";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, RUSSIAN})
    void shouldCiteEveryNumberOfTheRules(String file) throws IOException {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        Numbers.all().forEach((name, number) -> expected.put(name, new TreeSet<>(List.of(number))));

        assertThat(Page.of(Path.of(file)).numbers()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, RUSSIAN})
    void shouldExplainEveryColumnByTheExampleOfTheShop(String file) throws IOException {
        Page page = Page.of(Path.of(file));
        Map<String, Map<String, Object>> rows = ShopRows.of(new Shop(page));
        for (Topic<?> topic : analytics()) {
            String example = only(page.names(COLUMNS + topic.name() + " "), topic.name());
            Object event = rows.getOrDefault(topic.name(), Map.of()).get(example);
            assertThat(event).as("%s %s", topic.name(), example).isNotNull();
            Map<String, String> told = told(page.table(COLUMNS + topic.name() + " " + example));

            assertThat(told.keySet()).as(topic.name()).containsExactlyElementsOf(Cell.columns(topic.type()));
            assertThat(whole(told, Cell.row(event))).as(topic.name()).isEqualTo(Cell.row(event));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, RUSSIAN})
    void shouldKnowEveryMarkAndAdvice(String file) throws IOException {
        Page page = Page.of(Path.of(file));
        assertThat(new Shop(page).marks().values()).containsExactlyInAnyOrder(Mark.values());
        assertThat(page.table("advice"))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(Arrays.stream(Advice.values())
                        .map(advice -> "`" + advice.name() + "` " + advice.text())
                        .toList());
        assertThat(page.names(COLUMNS + "analytics.dialog-templates.v1 ")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, RUSSIAN})
    void shouldTellPointsAndTargets(String file) throws IOException {
        Page page = Page.of(Path.of(file));
        assertThat(page.table("points"))
                .extracting(row -> List.of(row.get(1), row.get(2)))
                .containsExactlyElementsOf(QualityNumbers.points());
        assertThat(page.table("targets"))
                .extracting(row -> row.subList(1, 4))
                .containsExactlyElementsOf(Arrays.stream(SpinTargets.values())
                        .map(measure -> List.of("" + measure.target(), "" + measure.red(), "" + measure.yellow()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, RUSSIAN})
    void shouldComputeItsExamples(String file) throws IOException {
        Page page = Page.of(Path.of(file));
        check(page, "working seconds", row -> List.of("" + workingSeconds(row)));
        check(page, "percentiles", MetricsDocTest::percentiles);
        check(page, "levels", row -> List.of(level(page, row)));
        check(page, "coaching", row -> List.of(coaching(row)));
        check(page, "conversion", MetricsDocTest::conversion);
        check(page, "alerts", row -> List.of(alert(page, row)));
        check(page, "weeks", row -> List.of("" + WeeklyDigests.mondayOf(LocalDate.parse(row.get(0)))));
        check(page, "snippets", row -> List.of(Snippet.of(row.get(0))));
    }

    /** The last cells of each row are what follows from the first ones. */
    private interface Rule {
        List<String> follows(List<String> row);
    }

    private static void check(Page page, String example, Rule rule) {
        List<List<String>> table = page.table("example " + example);
        assertThat(table).as(example).isNotEmpty();
        for (List<String> row : table) {
            List<String> computed = rule.follows(row);
            assertThat(row.subList(row.size() - computed.size(), row.size()))
                    .as("%s %s", example, row)
                    .isEqualTo(computed);
        }
    }

    private static long workingSeconds(List<String> row) {
        return ShopRows.HOURS.between(
                Shop.time(row.get(0)).toEpochSecond(), Shop.time(row.get(1)).toEpochSecond());
    }

    private static List<String> percentiles(List<String> row) {
        Histogram values = Histogram.empty();
        Arrays.stream(row.get(0).split(", ")).map(Long::valueOf).forEach(values::add);
        return List.of(Cell.of(values.quantileOrNull(5)), Cell.of(values.quantileOrNull(9)));
    }

    private static String level(Page page, List<String> row) {
        List<String> measures =
                page.table("targets").stream().map(target -> target.get(0)).toList();
        int place = measures.indexOf(row.get(0));
        assertThat(place).as(row.get(0)).isNotNegative();
        return SpinTargets.values()[place].level(new BigDecimal(row.get(1))).sign();
    }

    private static String coaching(List<String> row) {
        SummaryShare sums = SummaryShare.empty();
        SummaryCount[] counts = {
            SummaryCount.ASKED,
            SummaryCount.NO_REPLY,
            SummaryCount.INBOUND,
            SummaryCount.OUTBOUND,
            SummaryCount.UNANSWERED_INBOUND
        };
        for (int place = 0; place < counts.length; place++) {
            sums.counts().add(counts[place], Long.parseLong(row.get(place)));
        }
        sums.firstReplies().add(Long.parseLong(row.get(5)));
        return Cell.of(CoachingFocus.of(sums).stream().map(CoachingFocus::text).collect(Collectors.joining("; ")));
    }

    /** Chats with a paid order, those of them that use S, other chats, those of them that do. */
    private static List<String> conversion(List<String> row) {
        ConversionShare sum = ConversionShare.empty();
        for (int group = 0; group < 2; group++) {
            int chats = Integer.parseInt(row.get(2 * group));
            int used = Integer.parseInt(row.get(2 * group + 1));
            for (int chat = 0; chat < chats; chat++) {
                Map<Mark, Integer> asked = chat < used ? Map.of(Mark.SITUATION, 1) : Map.of();
                sum.add(ConversionShare.of(new ChatSpin(true, 0, asked), group == 0), 1);
            }
        }
        SpinConversion told = Conversions.of(sum).get(0);
        return List.of(
                Cell.of(told.withPaid()),
                Cell.of(told.withoutPaid()),
                Cell.of(told.difference()),
                Cell.of(told.low()),
                Cell.of(told.high()),
                told.verdict());
    }

    private static String alert(Page page, List<String> row) {
        return ShopRows.alarms(new Shop(page).conversations().get(2)).stream()
                .filter(alarm -> row.get(0).equals("" + alarm.level()))
                .map(Alarm::at)
                .map(at -> ShopRows.HOURS.local(at).format(Shop.WHEN))
                .findFirst()
                .orElse("—");
    }

    private static List<Topic<?>> analytics() {
        List<Topic<?>> topics = new ArrayList<>(Topics.all());
        topics.removeIf(topic -> !topic.type().getPackageName().equals("otklik.events.analytics"));
        return topics;
    }

    private static String only(List<String> names, String topic) {
        assertThat(names).as("tables of the columns of %s", topic).hasSize(1);
        return names.get(0);
    }

    /** Columns and the values of the example; a line of the table may tell of several. */
    private static Map<String, String> told(List<List<String>> table) {
        Map<String, String> told = new LinkedHashMap<>();
        for (List<String> row : table) {
            List<String> columns = COLUMN.matcher(row.get(0))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            List<String> values = Arrays.asList(row.get(row.size() - 1).split(" / "));
            assertThat(values).as("values of %s", columns).hasSameSizeAs(columns);
            for (int place = 0; place < columns.size(); place++) {
                told.put(columns.get(place), values.get(place));
            }
        }
        return told;
    }

    /** A long text is told by its beginning. */
    private static Map<String, String> whole(Map<String, String> told, Map<String, String> computed) {
        Map<String, String> whole = new LinkedHashMap<>(told);
        whole.replaceAll((column, value) ->
                value.endsWith(" […]") && computed.get(column).startsWith(value.substring(0, value.length() - 4))
                        ? computed.get(column)
                        : value);
        return whole;
    }
}
