package otklik.sandbox.run;

import java.nio.file.Path;
import java.util.Locale;

/** The services, in the order the data flows. */
enum Service {
    INGEST(8081, 96),
    ANALYSIS(8082, 192),
    PUBLISHER(8083, 192),
    NOTIFIER(8084, 128);

    private final int port;
    private final int heapMb;

    Service(int port, int heapMb) {
        this.port = port;
        this.heapMb = heapMb;
    }

    int port() {
        return port;
    }

    int heapMb() {
        return heapMb;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path jar(Path home) {
        return home.resolve(title() + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
