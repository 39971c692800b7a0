package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event for the websocket.
 *
 * @param broadcast only for those who asked for mass communication
 * @param second of {@code meta.timestamp}, 0 until it is known
 */
record SocketEvent(String name, ObjectNode data, boolean broadcast, long second) {
    SocketEvent(String name, ObjectNode data, boolean broadcast) {
        this(name, data, broadcast, 0);
    }

    SocketEvent at(long moment) {
        return new SocketEvent(name, data, broadcast, moment);
    }

    String json() {
        ObjectNode event = Json.object().put("type", name);
        event.putObject("meta").put("timestamp", second);
        event.put("app_id", 1).set("data", data);
        return event.toString();
    }
}
