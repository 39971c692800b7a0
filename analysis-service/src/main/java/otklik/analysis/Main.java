package otklik.analysis;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import otklik.settings.InvalidSetting;

/** Entry point: a wrong setting is one line and exit code 1, before the framework starts. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        try {
            Settings.from(ProcessEnvironment.variables());
        } catch (InvalidSetting e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
