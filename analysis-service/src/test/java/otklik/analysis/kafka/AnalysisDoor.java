package otklik.analysis.kafka;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.Topology;
import otklik.analysis.Settings;

/** Lets the benchmark in: the whole analysis as the application runs it. */
public final class AnalysisDoor {
    private AnalysisDoor() {}

    public static Topology topology(Settings settings, Properties streams) {
        return AnalysisTopology.of(settings.rules(), settings.lexicon(), Gate.opened(), streams);
    }

    public static void createTopics(Map<String, Object> kafka) throws InterruptedException {
        TopicSetup.createMissing(kafka);
    }
}
