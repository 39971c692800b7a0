package otklik.publisher.download;

import java.io.IOException;
import otklik.publisher.tab.Row;

/** Takes the rows of a tab one after the other. */
@FunctionalInterface
interface RowSink {
    void add(Row row) throws IOException;
}
