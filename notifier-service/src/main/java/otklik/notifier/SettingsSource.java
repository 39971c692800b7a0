package otklik.notifier;

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
        Config config = ConfigProvider.getConfig();
        return Settings.from(new Environment(name -> config.getOptionalValue(name, String.class)));
    }
}
