package otklik.publisher.web;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import otklik.publisher.board.Page;
import otklik.publisher.board.Query;

/** The parameters that all views share. */
public class Asked {
    private static final int LONGEST_DAYS = 3_660;
    private static final int USUAL_PAGE = 100;

    @QueryParam("period")
    @Parameter(description = "Days up to today: today, 7, 30 (unless told otherwise) or 90")
    @Schema(enumeration = {"today", "7", "30", "90"})
    String period;

    @QueryParam("from")
    @Parameter(description = "First local date, as 2026-11-20, in place of period")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last local date")
    String to;

    @QueryParam("channel")
    @Parameter(description = "Of one channel, as whatsapp")
    String channel;

    @QueryParam("manager")
    @Parameter(description = "Of one manager: his MG user id, or none for the chats of nobody")
    String manager;

    @QueryParam("format")
    @Parameter(description = "csv: the rows as a file for a spreadsheet program")
    @Schema(enumeration = {"json", "csv"})
    String format;

    @QueryParam("offset")
    String offset;

    @QueryParam("limit")
    @Parameter(description = "Rows, at most 500")
    String limit;

    boolean csv() {
        if (format == null || "json".equals(format)) {
            return false;
        }
        if (!"csv".equals(format)) {
            throw new WrongParameter("format", "is neither json nor csv");
        }
        return true;
    }

    Query query(LocalDate today) {
        Optional<String> ofChannel = given(channel);
        Optional<String> ofManager = given(manager).map(id -> "none".equals(id) ? "" : id);
        if (given(from).isPresent() || given(to).isPresent()) {
            LocalDate last = given(to).map(date -> date("to", date)).orElse(today);
            LocalDate first = given(from).map(date -> date("from", date)).orElse(last);
            requireSense(first, last);
            return new Query(Optional.empty(), first, last, ofChannel, ofManager);
        }
        String name = given(period).orElse("30");
        return new Query(Optional.of(name), today.minusDays(days(name) - 1L), today, ofChannel, ofManager);
    }

    /** For a download all rows. */
    Page page() {
        return csv() ? Page.ALL : new Page(number("offset", offset, 0, 0, Integer.MAX_VALUE), pageSize());
    }

    static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    static int number(String name, String value, int absent, int least, int most) {
        try {
            int number = given(value).map(Integer::parseInt).orElse(absent);
            if (number >= least && number <= most) {
                return number;
            }
            throw new WrongParameter(name, "is not between " + least + " and " + most);
        } catch (NumberFormatException e) {
            throw new WrongParameter(name, "is no whole number");
        }
    }

    static LocalDate date(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new WrongParameter(name, "is not a date as 2026-11-20");
        }
    }

    private int pageSize() {
        return number("limit", limit, USUAL_PAGE, 1, Page.LONGEST);
    }

    private static void requireSense(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new WrongParameter("to", "is before from");
        }
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw new WrongParameter("from", "is more than " + LONGEST_DAYS + " days before to");
        }
    }

    private static int days(String name) {
        return switch (name) {
            case "today" -> 1;
            case "7", "30", "90" -> Integer.parseInt(name);
            default -> throw new WrongParameter("period", "is none of today, 7, 30, 90");
        };
    }
}
