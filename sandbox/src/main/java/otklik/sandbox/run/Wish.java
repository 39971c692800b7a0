package otklik.sandbox.run;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param clean delete the data of the last time first
 * @param full of a check: compare everything
 * @param period of an export
 * @param sheet id of the spreadsheet of an export, where it is not the usual one
 */
record Wish(Command command, boolean clean, boolean full, Optional<Dates> period, Optional<String> sheet) {
    enum Command {
        RUN,
        CHECK,
        EXPORT,
        HELP
    }

    /** Whole days, the last one included. */
    record Dates(LocalDate from, LocalDate to) {
        /** @param time in the business zone */
        boolean hold(OffsetDateTime time) {
            LocalDate day = time.toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** @param today in the business zone */
    static Wish of(List<String> arguments, LocalDate today) {
        if (arguments.contains("--help")) {
            return new Wish(Command.HELP, false, false, Optional.empty(), Optional.empty());
        }
        Deque<String> left = new ArrayDeque<>(arguments);
        String verb = left.isEmpty() ? "" : left.peek();
        return switch (verb) {
            case "check" -> check(rest(left));
            case "export" -> export(rest(left), today);
            default -> run(left);
        };
    }

    private static Deque<String> rest(Deque<String> arguments) {
        arguments.pop();
        return arguments;
    }

    private static Wish run(Deque<String> left) {
        boolean clean = false;
        while (!left.isEmpty()) {
            clean |= flag("--clean", left.pop());
        }
        return new Wish(Command.RUN, clean, false, Optional.empty(), Optional.empty());
    }

    private static Wish check(Deque<String> left) {
        boolean full = false;
        while (!left.isEmpty()) {
            full |= flag("--full", left.pop());
        }
        return new Wish(Command.CHECK, false, full, Optional.empty(), Optional.empty());
    }

    private static Wish export(Deque<String> left, LocalDate today) {
        boolean clean = false;
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        Optional<String> sheet = Optional.empty();
        while (!left.isEmpty()) {
            String name = split(left);
            switch (name) {
                case "--from" -> from = Optional.of(date(name, left));
                case "--to" -> to = Optional.of(date(name, left));
                case "--sheet" -> sheet = Optional.of(value(name, left));
                default -> clean |= flag("--clean", name);
            }
        }
        return new Wish(Command.EXPORT, clean, false, Optional.of(dates(from, to, today)), sheet);
    }

    /** {@code --name=value} is as good as {@code --name value}. */
    private static String split(Deque<String> left) {
        String name = left.pop();
        int equals = name.indexOf('=');
        if (equals < 0) {
            return name;
        }
        left.push(name.substring(equals + 1));
        return name.substring(0, equals);
    }

    private static Dates dates(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
        if (from.isEmpty() || to.isEmpty()) {
            throw new WrongArgument("export.dates.missing");
        }
        if (to.get().isBefore(from.get())) {
            throw new WrongArgument(
                    "export.dates.reversed", from.get().toString(), to.get().toString());
        }
        if (from.get().isAfter(today)) {
            throw new WrongArgument("export.dates.future", from.get().toString());
        }
        return new Dates(from.get(), to.get());
    }

    private static LocalDate date(String name, Deque<String> left) {
        String value = value(name, left);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new WrongArgument("export.date.wrong", name, value);
        }
    }

    private static String value(String name, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new WrongArgument("argument.empty", name);
        }
        return left.pop();
    }

    private static boolean flag(String known, String argument) {
        if (!known.equals(argument)) {
            throw new WrongArgument("argument.wrong", argument);
        }
        return true;
    }
}
