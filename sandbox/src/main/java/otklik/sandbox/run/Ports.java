package otklik.sandbox.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who listens where.
 *
 * @param shift added to every port, for a machine on which they are taken
 */
record Ports(int shift) {
    private static final int CONNECT_MS = 500;

    int kafka() {
        return 9092 + shift;
    }

    int controller() {
        return 9093 + shift;
    }

    int crm() {
        return 9101 + shift;
    }

    int sheets() {
        return 9102 + shift;
    }

    int telegram() {
        return 9103 + shift;
    }

    int of(Service service) {
        return service.port() + shift;
    }

    /** The first port of those needed that somebody else listens on, with the name of who needs it. */
    Optional<Map.Entry<String, Integer>> taken(boolean ownKafka, boolean demo, List<Service> services) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        if (ownKafka) {
            needed.put("Kafka", kafka());
            needed.put("Kafka (controller)", controller());
        }
        if (demo) {
            needed.put("RetailCRM", crm());
            needed.put("Google Sheets", sheets());
            needed.put("Telegram", telegram());
        }
        for (Service service : services) {
            needed.put(service.title(), of(service));
        }
        return needed.entrySet().stream().filter(need -> !free(need.getValue())).findFirst();
    }

    /** Somebody takes connections there. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
