package otklik.publisher;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/** Entry point: a wrong setting is one line and exit code 1, before the framework starts. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        try {
            Environment environment = environment();
            Settings.from(environment);
            BoardSettings.from(environment);
        } catch (InvalidSetting e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    private static Environment environment() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(new DotEnvConfigSourceProvider())
                .build();
        return new Environment(name -> config.getOptionalValue(name, String.class));
    }
}
