package otklik.notifier.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The font of all charts, DejaVu Sans, as it is shipped. */
final class ChartFont {
    private static final String FILE = "DejaVuSans.ttf";
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private final Font font;

    private ChartFont(Font font) {
        this.font = font;
    }

    /** @throws UncheckedIOException when the font cannot be read */
    static ChartFont load() {
        System.setProperty("java.awt.headless", "true");
        needNoInstalledFonts();
        try (InputStream file = Objects.requireNonNull(ChartFont.class.getResourceAsStream(FILE), FILE)) {
            return new ChartFont(Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(FILE + " is damaged", e);
        }
    }

    Font size(float points) {
        return font.deriveFont(points);
    }

    /** Java looks for installed fonts before it loads any, and fails where there are none, unless told not to. */
    private static void needNoInstalledFonts() {
        if (System.getProperty(CONFIGURATION) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            System.setProperty(CONFIGURATION, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
