package otklik.analysis;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import otklik.settings.Environment;

/** The variables of the process and of the {@code .env} file beside it, read without the framework. */
public final class ProcessEnvironment {
    private ProcessEnvironment() {}

    public static Environment variables() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .withSources(new DotEnvConfigSourceProvider())
                .build();
        return new Environment(name -> config.getOptionalValue(name, String.class));
    }
}
