package otklik.analysis.classify;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.language.Example;
import otklik.analysis.language.Lexicon;
import otklik.analysis.language.Model;

/** Learns the model that goes with the program from all the examples. */
final class Training {
    private Training() {}

    static Model model() {
        return Model.learn(
                new Lexicon(BuiltIn.phrases()),
                all(BuiltIn.labelledManagers(), BuiltIn.composedManagers()),
                all(BuiltIn.labelledClients(), BuiltIn.composedClients()));
    }

    private static List<Example> all(List<Example> labelled, List<Example> composed) {
        List<Example> all = new ArrayList<>(labelled);
        all.addAll(composed);
        return all;
    }
}
