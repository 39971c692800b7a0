package otklik.publisher.download;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.publisher.csv.Csv;
import otklik.publisher.publishing.Source;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.Rows;
import otklik.publisher.text.Redaction;

/** Writes tabs to files, row by row. */
public final class Tabs {
    private final TopicTab tabs;
    private final MessageTab messages;
    private final ShownTexts texts;

    /** @param redaction of texts in the files */
    public Tabs(Map<String, Object> kafka, ZoneId zone, Redaction redaction) {
        texts = new ShownTexts(redaction);
        tabs = new TopicTab(kafka, new Rows(zone));
        messages = new MessageTab(kafka, new Rows(zone));
    }

    /** The tab of this name. */
    public static Optional<Layout> tab(String name) {
        return Source.ALL.stream()
                .map(Source::layout)
                .filter(layout -> layout.name().equals(name))
                .findFirst();
    }

    /** @param counts which messages are rows */
    public void csv(Layout layout, Predicate<Message> counts, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Csv.MARK + Csv.line(layout.header()));
        rows(source(layout), counts, row -> writer.write(Csv.line(row.cells())));
        writer.flush();
    }

    /** @param maxRows of a sheet, header included; what is beyond goes on in the next */
    public void workbook(Predicate<Message> counts, int maxRows, OutputStream out) throws IOException {
        try (WorkbookFile file = new WorkbookFile(out, maxRows)) {
            for (Source<?> source : Source.ALL) {
                file.begin(source.layout());
                rows(source, counts, file::add);
            }
        }
    }

    private static Source<?> source(Layout layout) {
        return Source.ALL.stream()
                .filter(source -> source.layout().equals(layout))
                .findFirst()
                .orElseThrow();
    }

    private void rows(Source<?> source, Predicate<Message> counts, RowSink sink) throws IOException {
        RowSink shown = row -> sink.add(texts.of(source.layout(), row));
        if (source.topic() == Topics.MESSAGES) {
            messages.write(counts, shown);
            return;
        }
        for (Row row : tabs.rows(source)) {
            shown.add(row);
        }
    }
}
