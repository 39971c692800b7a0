package otklik.publisher.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.Row;
import otklik.publisher.text.Part;
import otklik.publisher.text.Parts;
import otklik.publisher.text.Redaction;

/** Rows as they may be shown: in columns with words of clients and managers, names in brackets for what is hidden. */
record ShownTexts(Redaction redaction) {
    private static final Map<Layout, List<String>> WORDS = Map.of(
            Layouts.MESSAGES_RAW, List.of("text"),
            Layouts.BEHAVIOR_EXAMPLES, List.of("client_said", "manager_said"),
            Layouts.BEST_PRACTICES, List.of("phrases"),
            Layouts.DIALOG_TEMPLATES, List.of("phrase"));
    private static final Map<String, String> HIDDEN = Map.of(
            "phone", "телефон",
            "mail", "почта",
            "link", "ссылка",
            "card", "карта",
            "nickname", "ник",
            "address", "адрес",
            "number", "номер");

    Row of(Layout layout, Row row) {
        if (redaction == Redaction.FULL || !WORDS.containsKey(layout)) {
            return row;
        }
        List<Object> cells = new ArrayList<>(row.cells());
        for (String column : WORDS.get(layout)) {
            int place = layout.column(column);
            if (cells.get(place) instanceof String text) {
                cells.set(place, shown(text));
            }
        }
        return new Row(cells);
    }

    private String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (Part part : Parts.of(text, redaction.of(text), List.of())) {
            shown.append(part.text() == null ? "[" + HIDDEN.get(part.hidden()) + "]" : part.text());
        }
        return shown.toString();
    }
}
