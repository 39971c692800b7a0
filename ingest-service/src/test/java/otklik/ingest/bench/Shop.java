package otklik.ingest.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Eighty days of a shop as the MG Bot API tells them, made anew from a row's id each time, which costs less than keeping
 * them: a message in {@code 25} begins a chat, which has one dialog. The chats of one channel and of the other take turns.
 */
final class Shop {
    private static final int MANAGERS = 12;
    private static final int MESSAGES_OF_A_CHAT = 25;
    private static final int SECONDS = 80 * 86_400;
    private static final List<String> CHANNELS = List.of("whatsapp", "instagram");
    private static final List<String> SAID = List.of(
            "Здравствуйте! Подскажите, пожалуйста, этот диван есть в наличии и сколько стоит доставка до двери?",
            "Добрый день! Да, есть. Для какой комнаты подбираете и какие размеры вам подойдут?",
            "Для гостиной, два двадцать на девяносто, лучше серый и чтобы раскладывался",
            "Тогда советую модель «Осло»: она как раз раскладывается. Оформить для вас заказ на завтра?",
            "Спасибо, подумаю");

    private final int messages;
    private final int chats;
    private final long begin;

    /** @param now second before which all has happened */
    Shop(int messages, long now) {
        this.messages = messages;
        this.chats = Math.max(1, messages / MESSAGES_OF_A_CHAT);
        this.begin = now - SECONDS - 3600;
    }

    /** How many rows a list of all channels holds; their ids go from 1 to it. */
    int size(String list) {
        return switch (list) {
            case "messages" -> messages;
            case "chats", "dialogs" -> chats;
            case "channels" -> CHANNELS.size();
            case "users" -> MANAGERS;
            default -> 0;
        };
    }

    /** Type of the channel that a message or chat belongs to. */
    String channel(String list, long id) {
        return CHANNELS.get((int) ((list.equals("messages") ? chat(id) : id) % CHANNELS.size()));
    }

    byte[] row(String list, long id) {
        String row =
                switch (list) {
                    case "messages" -> message(id);
                    case "chats" -> chatRow(id);
                    case "dialogs" -> dialog(id);
                    case "channels" -> "{\"id\":%d,\"type\":\"%s\"}".formatted(id, CHANNELS.get((int) id % 2));
                    default ->
                        "{\"id\":%d,\"first_name\":\"Менеджер\",\"last_name\":\"%d\",\"is_active\":true}"
                                .formatted(id, id);
                };
        return row.getBytes(StandardCharsets.UTF_8);
    }

    private long chat(long message) {
        return 1 + (message - 1) % chats;
    }

    private String message(long id) {
        long chat = chat(id);
        int said = (int) ((id - 1) / chats % SAID.size());
        String time = time((id - 1) * SECONDS / messages);
        String from = said % 2 == 0
                ? "{\"type\":\"customer\",\"id\":" + chat
                        + ",\"name\":\"Анна Петрова\",\"username\":\"anna\",\"avatar\":\"\"}"
                : "{\"type\":\"user\",\"id\":" + manager(chat)
                        + ",\"name\":\"Ольга Иванова\",\"username\":\"\",\"avatar\":\"\"}";
        return "{\"id\":" + id + ",\"time\":\"" + time + "\",\"type\":\"text\",\"scope\":\"public\",\"chat_id\":" + chat
                + ",\"status\":\"" + (said % 2 == 0 ? "received" : "sent")
                + "\",\"is_read\":false,\"is_edit\":false,\"channel_id\":" + (chat % 2 == 0 ? 2 : 1)
                + ",\"dialog\":{\"responsible\":null,\"id\":" + chat + "},\"quote\":null,\"channel_sent_at\":null"
                + ",\"created_at\":\"" + time + "\",\"updated_at\":\"" + time + "\",\"from\":" + from
                + ",\"content\":\"" + SAID.get(said) + "\"}";
    }

    private String chatRow(long id) {
        String time = time(id * SECONDS / chats / 2);
        return "{\"id\":" + id + ",\"avatar\":\"\",\"name\":\"\",\"channel\":{\"type\":\"" + channel("chats", id)
                + "\",\"id\":" + (id % 2 == 0 ? 2 : 1) + "},\"customer\":{\"type\":\"customer\",\"id\":" + id
                + ",\"name\":\"Анна Петрова\"},\"last_dialog\":{\"responsible\":" + responsible(id)
                + "},\"created_at\":\"" + time + "\",\"updated_at\":\"" + time + "\"}";
    }

    private String dialog(long id) {
        String time = time(id * SECONDS / chats / 2);
        return "{\"id\":" + id + ",\"chat_id\":" + id + ",\"created_at\":\"" + time + "\",\"updated_at\":\"" + time
                + "\",\"closed_at\":null,\"is_active\":true,\"tags\":[],\"responsible\":" + responsible(id) + "}";
    }

    private static String responsible(long chat) {
        return "{\"type\":\"user\",\"id\":" + manager(chat) + ",\"name\":\"Ольга Иванова\"}";
    }

    private static long manager(long chat) {
        return 1 + chat % MANAGERS;
    }

    private String time(long second) {
        return Instant.ofEpochSecond(begin + second, 123_456_000).toString();
    }
}
