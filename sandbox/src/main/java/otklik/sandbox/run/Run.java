package otklik.sandbox.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/** {@code ./run}: carries out what the command line asks for, with the settings of the environment and of {@code .env}. */
public final class Run {
    private static final int WRONG_SETTING = 1;
    private static final int WRONG_ARGUMENT = 2;

    private Run() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            begin(List.of(arguments));
        } catch (Refused e) {
            refuse(e.getMessage(), e.code());
        } catch (InvalidSetting e) {
            boolean check = arguments.length > 0 && "check".equals(arguments[0]);
            refuse(e.getMessage(), check ? Check.CANNOT : WRONG_SETTING);
        }
    }

    private static void begin(List<String> arguments) throws IOException, InterruptedException {
        Path home = Path.of("").toAbsolutePath();
        Map<String, String> settings = new HashMap<>(DotEnv.read(home.resolve(".env")));
        settings.putAll(System.getenv());
        Texts texts = new Texts(settings.getOrDefault("REPORT_LANGUAGE", "ru"));
        Wish wish = wish(arguments, settings, texts);
        switch (wish.command()) {
            case RUN -> new Live(Plan.of(home, settings), texts).run(wish.clean());
            case CHECK -> end(new Check(Plan.of(home, settings), texts).run(wish.full()));
            case EXPORT -> export(home, settings, wish, texts);
            case HELP -> refuse(texts.of("usage"), 0);
        }
    }

    private static void export(Path home, Map<String, String> settings, Wish wish, Texts texts)
            throws IOException, InterruptedException {
        Wish.Dates dates = wish.period().orElseThrow();
        Plan plan = Plan.export(home, settings, dates, wish.sheet());
        boolean complete = new Export(plan, Plan.of(home, settings), dates, texts).run(wish.clean());
        // Interrupted, the process is ending already and has still to say so.
        if (complete) {
            end(0);
        }
    }

    private static Wish wish(List<String> arguments, Map<String, String> settings, Texts texts) {
        Environment environment = new Environment(name -> Optional.ofNullable(settings.get(name)));
        try {
            return Wish.of(arguments, LocalDate.now(environment.zone()));
        } catch (WrongArgument e) {
            throw new Refused(e.text(texts), WRONG_ARGUMENT);
        }
    }

    private static void end(int code) {
        Runtime.getRuntime().halt(code);
    }

    private static void refuse(String line, int code) {
        System.err.println(line);
        end(code);
    }
}
