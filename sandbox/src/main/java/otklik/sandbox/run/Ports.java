package otklik.sandbox.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who listens where.
 *
 * @param shift added to every port, for a machine on which they are taken
 */
record Ports(int shift) {
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
    Optional<Map.Entry<String, Integer>> taken(boolean ownKafka, boolean demo) {
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
        for (Service service : Service.values()) {
            needed.put(service.title(), of(service));
        }
        return needed.entrySet().stream().filter(need -> !free(need.getValue())).findFirst();
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
