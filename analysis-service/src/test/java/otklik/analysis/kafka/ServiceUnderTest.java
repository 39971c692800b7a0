package otklik.analysis.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.analysis.Settings;
import otklik.settings.Environment;

/** The analysis as the application runs it, from its start to its end. */
final class ServiceUnderTest implements AutoCloseable {
    private final Settings settings;
    private final Analysis analysis;

    ServiceUnderTest(String servers, Path folder, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("ANALYSIS_STATE_DIR", folder.toString());
        settings = Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
        analysis = new Analysis(settings, Map.of("bootstrap.servers", servers));
        analysis.start(null);
    }

    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        try {
            analysis.stop(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
