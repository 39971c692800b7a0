package otklik.publisher.tab;

import java.util.List;
import java.util.Map;

/** A tab of the contract: what it shall hold and what its sheets hold. */
public sealed interface PublishedTab permits RowTab, SummaryTab {
    Layout layout();

    /**
     * Takes what the sheets hold now, in the order of their numbers.
     *
     * @return keys of rows that are to be written but whose content must be read again from the topic
     */
    List<String> loaded(List<Grid> sheets);

    /** Sheets as we take them to be, in the order of their numbers. */
    List<Grid> sheets();

    /** This row cannot be written: it is left out until it changes. */
    void refuse(Row row);

    /** All that was in the topic at start is known: what is in the sheet beside it is to be removed. */
    void complete();

    /** The next steps that fit in about so many bytes; none when the sheets are right. */
    List<Step> next(int budget);

    /** Rows that wait to be written or removed. */
    int pending();

    /** Rows in each sheet, by its title. */
    Map<String, Integer> sizes();
}
