package otklik.sandbox.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.shop.DemoShop;
import otklik.sandbox.telegram.TelegramServer;

/**
 * Stands in for the three accounts, with a shop that goes on living. What happened is kept as the moments at which
 * something did, so that a restart finds the shop as it was left.
 */
public final class DemoAccounts {
    /** Where the settings that lead to these accounts are written. */
    static final String SETTINGS = "accounts.env";

    private static final long SEED = 20260901;
    private static final long PAUSE_MS = 3_000;

    private DemoAccounts() {}

    /** Arguments: folder, ports of RetailCRM, Sheets and Telegram. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path moments = folder.resolve("moments");
        DemoShop shop = shop(moments);
        RetailCrmServer crm =
                RetailCrmServer.start(Integer.parseInt(arguments[1]), shop.facts(), CrmOptions.standard());
        SheetsServer sheets = SheetsServer.start(Integer.parseInt(arguments[2]), folder.resolve("sheets"));
        TelegramServer telegram = TelegramServer.start(Integer.parseInt(arguments[3]), folder.resolve("telegram"));
        writeSettings(folder, crm, sheets, telegram);
        live(shop, moments);
    }

    private static DemoShop shop(Path moments) throws IOException {
        if (Files.notExists(moments)) {
            append(moments, Instant.now());
        }
        List<Instant> known =
                Files.readAllLines(moments).stream().map(Instant::parse).toList();
        DemoShop shop = DemoShop.build(SEED, known.get(0));
        known.subList(1, known.size()).forEach(shop::liveStep);
        return shop;
    }

    private static void live(DemoShop shop, Path moments) throws IOException, InterruptedException {
        while (true) {
            Thread.sleep(PAUSE_MS);
            Instant now = Instant.now();
            append(moments, now);
            shop.liveStep(now);
        }
    }

    private static void append(Path moments, Instant moment) throws IOException {
        Files.writeString(moments, moment + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void writeSettings(Path folder, RetailCrmServer crm, SheetsServer sheets, TelegramServer telegram)
            throws IOException {
        Path key = folder.resolve("google-service-account.json");
        Files.writeString(key, sheets.serviceAccountJson());
        Map<String, String> settings = new TreeMap<>(Map.of(
                "RETAILCRM_MG_URL", crm.url(),
                "RETAILCRM_MG_TOKEN", crm.botToken(),
                "RETAILCRM_URL", crm.url(),
                "RETAILCRM_API_KEY", crm.apiKey(),
                "GOOGLE_SHEETS_ID", sheets.spreadsheetId(),
                "GOOGLE_SHEETS_URL", sheets.url(),
                "GOOGLE_SERVICE_ACCOUNT_JSON", key.toAbsolutePath().toString(),
                "TELEGRAM_API_URL", telegram.url(),
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_CHAT_ID", "-1001234567890"));
        settings.put("TELEGRAM_HEAD_CHAT", "700000001");
        settings.put("TELEGRAM_MANAGER_CHATS", "11:700000011,12:700000012,13:700000013,14:700000014");
        String lines = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        Path written = Files.write(folder.resolve(SETTINGS + ".new"), lines.getBytes(StandardCharsets.UTF_8));
        Files.move(
                written, folder.resolve(SETTINGS), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
