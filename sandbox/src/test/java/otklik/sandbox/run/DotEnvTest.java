package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.settings.InvalidSetting;

class DotEnvTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadWhatAnyEditorWrites() throws IOException {
        write("\uFEFFTZ=\"Europe/Moscow\"\r\n# CHANNELS=telegram\r\n EXCLUDE_TAGS = спам \r\n", StandardCharsets.UTF_8);

        assertThat(DotEnv.read(folder.resolve(".env")))
                .containsEntry("TZ", "Europe/Moscow")
                .containsEntry("EXCLUDE_TAGS", "спам")
                .hasSize(2);
    }

    @Test
    void shouldKeepAKeyAsItIs() throws IOException {
        write("GOOGLE_SERVICE_ACCOUNT_JSON='{\"private_key\":\"a\\nb=\"}'", StandardCharsets.UTF_8);

        assertThat(DotEnv.read(folder.resolve(".env")))
                .containsEntry("GOOGLE_SERVICE_ACCOUNT_JSON", "{\"private_key\":\"a\\nb=\"}");
    }

    @Test
    void shouldSayThatAFileIsInAnotherCharset() throws IOException {
        write("EXCLUDE_TAGS=спам", Charset.forName("windows-1251"));

        assertThatThrownBy(() -> DotEnv.read(folder.resolve(".env")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(".env");
    }

    @Test
    void shouldBeEmptyWithoutAFile() throws IOException {
        assertThat(DotEnv.read(folder.resolve(".env"))).isEmpty();
    }

    private void write(String text, Charset charset) throws IOException {
        Files.writeString(folder.resolve(".env"), text, charset);
    }
}
