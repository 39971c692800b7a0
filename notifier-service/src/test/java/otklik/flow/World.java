package otklik.flow;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.sandbox.reference.ReferenceSettings;
import otklik.sandbox.reference.ReferenceTabs;
import otklik.sandbox.reference.Verdict;
import otklik.sandbox.shop.DemoShop;
import otklik.sandbox.shop.Labels;
import otklik.sandbox.telegram.TelegramServer;

/** A broker, the three accounts, a shop at a fixed moment, and the services before them. */
final class World implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant FROM = Instant.parse("2026-08-26T21:00:00Z");
    private static final List<String> SERVICES = List.of("ingest", "analysis", "publisher", "notifier");

    final DemoShop shop = DemoShop.build(7, NOW);
    final EmbeddedBroker broker = EmbeddedBroker.temporary();
    final RetailCrmServer crm = RetailCrmServer.start(0, shop.facts(), CrmOptions.standard());
    final SheetsServer sheets = SheetsServer.start(0);
    final TelegramServer telegram = TelegramServer.start(0);
    final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    World(Path folder, Map<String, String> extra) throws IOException {
        for (String name : SERVICES) {
            ports.put(name, freePort());
        }
        for (String name : SERVICES) {
            Map<String, String> settings = new HashMap<>(settings(folder));
            settings.put("QUARKUS_HTTP_PORT", ports.get(name).toString());
            ports.forEach(
                    (other, port) -> settings.put(other.toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + port));
            settings.putAll(extra);
            services.put(name, new ServiceProcess(name, settings, folder).start());
        }
    }

    private Map<String, String> settings(Path folder) {
        return Map.ofEntries(
                Map.entry("RETAILCRM_MG_URL", crm.url()),
                Map.entry("RETAILCRM_MG_TOKEN", crm.botToken()),
                Map.entry("RETAILCRM_URL", crm.url()),
                Map.entry("RETAILCRM_API_KEY", crm.apiKey()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("START_DATE", "2026-08-27"),
                Map.entry("HISTORY_DAYS", "36500"),
                Map.entry("POLL_INTERVAL", "1s"),
                Map.entry("GOOGLE_SHEETS_ID", sheets.spreadsheetId()),
                Map.entry("GOOGLE_SHEETS_URL", sheets.url()),
                Map.entry("GOOGLE_SERVICE_ACCOUNT_JSON", sheets.serviceAccountJson()),
                Map.entry("SHEETS_FLUSH_INTERVAL", "2s"),
                Map.entry("TELEGRAM_API_URL", telegram.url()),
                Map.entry("TELEGRAM_BOT_TOKEN", telegram.token()),
                Map.entry("TELEGRAM_CHAT_ID", "-1001234567890"),
                Map.entry("ANALYSIS_STATE_DIR", folder.resolve("state").toString()));
    }

    /** The tabs by brute force, as the facts and the time are now. */
    Map<String, List<List<Object>>> reference() {
        Map<String, Labels> labels = shop.labels();
        Map<String, List<List<Object>>> tabs = new ReferenceTabs(
                        shop.facts()::all,
                        ReferenceSettings.standard(FROM).at(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                        text -> Optional.ofNullable(labels.get(text))
                                .map(Labels::verdict)
                                .orElse(Verdict.NOTHING))
                .results();
        tabs.keySet().removeAll(Set.of("waits", "days", "hours"));
        return tabs;
    }

    /** The tabs as a reader of the spreadsheet sees them. */
    Map<String, List<List<Object>>> published() {
        Map<String, List<List<Object>>> tabs = new TreeMap<>();
        reference().keySet().forEach(tab -> tabs.put(tab, sheets.rows(tab)));
        return tabs;
    }

    HttpResponse<String> call(String service, String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ports.get(service) + path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        try {
            for (ServiceProcess service : services.values()) {
                service.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        telegram.close();
        sheets.close();
        crm.close();
        broker.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
