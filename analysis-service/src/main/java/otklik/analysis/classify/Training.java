package otklik.analysis.classify;

import java.util.List;
import java.util.stream.Stream;
import otklik.analysis.language.Example;
import otklik.analysis.language.Lexicon;
import otklik.analysis.language.Model;

/** Learns the model that goes with the program from all the examples. */
final class Training {
    private Training() {}

    static Model model() {
        return Model.learn(
                new Lexicon(BuiltIn.phrases()),
                all(BuiltIn.labelledManagers(), BuiltIn.composedManagers(), BuiltIn.addedManagers()),
                all(BuiltIn.labelledClients(), BuiltIn.composedClients(), BuiltIn.addedClients()));
    }

    private static List<Example> all(List<Example> labelled, List<Example> composed, List<Example> added) {
        return Stream.of(labelled, composed, added).flatMap(List::stream).toList();
    }
}
