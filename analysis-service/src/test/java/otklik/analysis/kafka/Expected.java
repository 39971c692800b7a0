package otklik.analysis.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import otklik.analysis.Settings;
import otklik.analysis.conversation.Author;
import otklik.analysis.language.Judge;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.reference.Label;
import otklik.sandbox.reference.ReferenceSettings;
import otklik.sandbox.reference.ReferenceTabs;
import otklik.sandbox.reference.Verdict;
import otklik.settings.Environment;

/** Holds all that the topology tells to the brute-force reference. What texts mean is taken from the judge. */
final class Expected {
    /** By the name of the reference's result. The texts of plans and of built-in phrases are not worked out there. */
    private static final Map<String, Topic<?>> TOPICS = topics();

    private static final Function<String, Verdict> JUDGE = judge();
    private static final Set<String> WITHOUT_TEXT = Set.of("spin_improvement_plans", "dialog_templates");
    private static final int TOLD = 3;

    private Expected() {}

    static void requireEqual(AnalysisRun run, CrmFacts facts, ReferenceSettings settings) {
        requireEqual(run::cells, facts, settings);
    }

    /** @param told the rows of a topic as the reference has them */
    static void requireEqual(Function<Topic<?>, List<List<Object>>> told, CrmFacts facts, ReferenceSettings settings) {
        Map<String, List<List<Object>>> results = new ReferenceTabs(facts::all, settings, JUDGE).results();
        SoftAssertions allTabs = new SoftAssertions();
        TOPICS.forEach((name, topic) -> {
            List<List<Object>> wanted = comparable(name, results.get(name));
            List<List<Object>> found = comparable(name, told.apply(topic));
            allTabs.assertThat(Map.of("missing", missing(wanted, found), "not wanted", missing(found, wanted)))
                    .as("rows of %s, %s of %s", name, found.size(), wanted.size())
                    .isEqualTo(Map.of("missing", List.of(), "not wanted", List.of()));
            allTabs.assertThat(found.size()).as("number of rows of %s", name).isEqualTo(wanted.size());
        });
        allTabs.assertAll();
    }

    private static List<List<Object>> comparable(String name, List<List<Object>> rows) {
        return WITHOUT_TEXT.contains(name)
                ? rows.stream().map(row -> row.subList(0, 2)).toList()
                : rows;
    }

    private static List<List<Object>> missing(List<List<Object>> wanted, List<List<Object>> found) {
        Set<List<Object>> known = new HashSet<>(found);
        return wanted.stream().filter(row -> !known.contains(row)).limit(TOLD).toList();
    }

    private static Function<String, Verdict> judge() {
        Settings standard = Settings.from(new Environment(name -> Optional.empty()));
        ThreadLocal<Judge> judges = ThreadLocal.withInitial(() -> new Judge(standard.lexicon()));
        Map<String, Verdict> known = new ConcurrentHashMap<>();
        return text -> known.computeIfAbsent(text, t -> {
            Judge judge = judges.get();
            Set<Label> labels = judge.judge(Author.CUSTOMER, t).marks().stream()
                    .map(mark -> Label.valueOf(mark.name()))
                    .collect(Collectors.toSet());
            judge.judge(Author.MANAGER, t).marks().forEach(mark -> labels.add(Label.valueOf(mark.name())));
            return new Verdict(labels);
        });
    }

    private static Map<String, Topic<?>> topics() {
        Map<String, Topic<?>> topics = new TreeMap<>();
        Topics.all().stream()
                .filter(topic -> topic.name().startsWith("analytics."))
                .filter(topic -> topic != Topics.ALERTS && topic != Topics.SYSTEM_ALERTS)
                .forEach(topic -> topics.put(nameOf(topic), topic));
        return topics;
    }

    private static String nameOf(Topic<?> topic) {
        String name = topic.name().replace("analytics.", "").replace(".v1", "").replace('-', '_');
        return topic == Topics.CHAT_METRICS ? "chats_raw" : name;
    }
}
