package otklik.analysis.classify;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import otklik.analysis.LexiconFile;
import otklik.analysis.ProcessEnvironment;
import otklik.analysis.language.Judge;
import otklik.settings.InvalidSetting;

/** {@code ./run classify}: judges messages given as JSON lines, or measures the judge, or lets it learn anew. */
public final class Classify {
    private static final Path MODEL = Path.of("analysis-service/src/main/resources/otklik/analysis/language/model.txt");
    private static final Path FIGURES = Path.of("analysis-service/CLASSIFICATION.md");

    private Classify() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        String wish = arguments.length == 0 ? "" : arguments[0];
        switch (wish) {
            case "" -> System.exit(judge(out));
            case "--measure" -> Files.writeString(FIGURES, new FiguresPage().text());
            case "--learn" -> Files.write(MODEL, Training.model().lines());
            default -> {
                System.err.println("./run classify [--measure | --learn]");
                System.exit(2);
            }
        }
    }

    /** The exit code: 0 when every line was judged. */
    private static int judge(PrintStream out) throws IOException {
        JsonLines lines;
        try {
            lines = new JsonLines(new Judge(LexiconFile.lexicon(ProcessEnvironment.variables())));
        } catch (InvalidSetting e) {
            System.err.println(e.getMessage());
            return 1;
        }
        boolean wrong = false;
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                JsonLines.Answer answer = lines.answer(line);
                wrong |= answer.wrong();
                out.print(answer.line() + "\n");
                if (!in.ready()) {
                    out.flush();
                }
            }
        }
        out.flush();
        return wrong ? 1 : 0;
    }
}
