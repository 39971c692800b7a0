package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheBuildAndTheExportsWhenItIsCleaned() throws IOException {
        write("kafka/data/log");
        write("built");
        write("logs/build.log");
        write("logs/ingest.log");
        write("export-2026-09-01-2026-09-30/tabs/chats_raw.csv");

        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            held.clean();
        }

        assertThat(folder).isDirectoryNotContaining("glob:**/kafka");
        assertThat(folder.resolve("logs")).isDirectoryNotContaining("glob:**/ingest.log");
        assertThat(folder.resolve("logs/build.log")).exists();
        assertThat(folder.resolve("built")).exists();
        assertThat(folder.resolve("export-2026-09-01-2026-09-30/tabs/chats_raw.csv"))
                .exists();
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
