package otklik.notifier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PainterTest {
    @TempDir
    Path folder;

    @Test
    void shouldDrawWhereNoFontIsInstalled() throws Exception {
        Path picture = folder.resolve("chart.png");
        Path fonts = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Drawing.class.getName(),
                picture.toString(),
                "14"));
        java.environment().put("FONTCONFIG_FILE", fonts.toString());
        java.environment().put("XDG_CACHE_HOME", folder.toString());
        java.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        Process process = java.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
        BufferedImage image = image(Files.readAllBytes(picture));
        assertThat(colours(image)).as("bars and letters").hasSizeGreaterThan(20);
        assertThat(image.getWidth()).isEqualTo(1280);
    }

    @Test
    void shouldHaveALetterForEverythingThatReportsSay() {
        assertThat(ChartFont.load().size(12).canDisplayUpTo("АЯаяЁёЇїҚқ₽₸№—…«»ABCxyz0123456789*"))
                .isEqualTo(-1);
    }

    @Test
    void shouldDrawOneManagerAsWellAsMany() throws IOException {
        Painter painter = Painter.withOwnFont();
        for (int managers : new int[] {1, 6, 14}) {
            assertThat(image(painter.png(Drawing.chart(managers))).getHeight()).isEqualTo(1000);
        }
    }

    @Test
    void shouldDrawDaysWithoutReplies() throws IOException {
        TeamChart usual = Drawing.chart(1);
        for (OptionalLong seconds : List.of(OptionalLong.empty(), OptionalLong.of(0))) {
            TeamChart quiet = new TeamChart(
                    usual.words(),
                    List.of(new Stack("Ольга", 0, 0, 1)),
                    List.of(new Stack("20.11", 0, 0, 0)),
                    List.of(new ReplyTimes("20.11", seconds, seconds)));
            assertThat(image(Painter.withOwnFont().png(quiet)).getWidth()).isEqualTo(1280);
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
