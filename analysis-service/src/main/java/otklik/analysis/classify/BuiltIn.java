package otklik.analysis.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import otklik.analysis.language.Example;
import otklik.analysis.language.Lexicon;
import otklik.analysis.language.Model;

/** What is known of the language of shops and goes with the program. */
public final class BuiltIn {
    private static final String FOLDER = "/otklik/analysis/language/";

    private BuiltIn() {}

    private static final class Loaded {
        static final Model MODEL = Model.of(lines("model.txt"));
    }

    /** @throws IllegalArgumentException when a line of the user's own is no phrase */
    public static Lexicon lexicon(List<String> own) {
        return new Lexicon(phrases(), own, Loaded.MODEL);
    }

    static List<String> phrases() {
        return lines("lexicon.txt");
    }

    /** Labelled by people, for measuring and learning. */
    static List<Example> labelledManagers() {
        return Examples.ofManagers(lines("labelled-manager.tsv"));
    }

    static List<Example> labelledClients() {
        return Examples.ofClients(lines("labelled-client.tsv"));
    }

    /** Written for learning only. */
    static List<Example> composedManagers() {
        return Examples.ofManagers(lines("composed-manager.tsv"));
    }

    static List<Example> composedClients() {
        return Examples.ofClients(lines("composed-client.tsv"));
    }

    /** Written for learning, too, but after the errors on labelled messages had been read. */
    static List<Example> addedManagers() {
        return Examples.ofManagers(lines("added-manager.tsv"));
    }

    static List<Example> addedClients() {
        return Examples.ofClients(lines("added-client.tsv"));
    }

    static List<String> lines(String name) {
        try (InputStream file = BuiltIn.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
