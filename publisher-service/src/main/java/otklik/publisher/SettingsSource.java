package otklik.publisher;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import otklik.settings.Environment;

/** Hands the settings to the beans that need them. */
@Singleton
public class SettingsSource {
    @Produces
    @Singleton
    Settings settings() {
        return Settings.from(environment());
    }

    @Produces
    @Singleton
    BoardSettings boardSettings() {
        return BoardSettings.from(environment());
    }

    private static Environment environment() {
        Config config = ConfigProvider.getConfig();
        return new Environment(name -> config.getOptionalValue(name, String.class));
    }
}
