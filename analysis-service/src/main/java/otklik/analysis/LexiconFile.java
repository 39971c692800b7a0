package otklik.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import otklik.analysis.classify.BuiltIn;
import otklik.analysis.language.Lexicon;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/** The user's own phrases, in the file that {@code LEXICON_FILE} names, on top of the built-in ones. */
public final class LexiconFile {
    private static final String SETTING = "LEXICON_FILE";

    private LexiconFile() {}

    static Optional<Path> path(Environment environment) {
        return environment.text(SETTING).map(Path::of);
    }

    /** @throws InvalidSetting when the file cannot be read, or a line of it is no phrase */
    public static Lexicon lexicon(Environment environment) {
        return lexicon(path(environment));
    }

    /** Of the user's file; empty without one. */
    static String content(Optional<Path> file) {
        try {
            return file.isPresent() ? Files.readString(file.get()) : "";
        } catch (IOException e) {
            throw new InvalidSetting(SETTING, "cannot be read");
        }
    }

    static Lexicon lexicon(Optional<Path> file) {
        try {
            return BuiltIn.lexicon(file.isPresent() ? Files.readAllLines(file.get()) : List.of());
        } catch (IOException e) {
            throw new InvalidSetting(SETTING, "cannot be read");
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(SETTING, e.getMessage());
        }
    }
}
