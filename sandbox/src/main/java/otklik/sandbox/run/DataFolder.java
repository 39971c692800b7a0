package otklik.sandbox.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a plan keeps what it knows, for one process at a time. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    /** What the build has left, and the logs' folder itself. */
    private static final Set<String> KEPT = Set.of(LOCK, "built", "logs", "build.log");

    private static final String EXPORTS = "export-";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Empty when another process holds it. */
    static Optional<DataFolder> hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            return Optional.empty();
        }
        return Optional.of(new DataFolder(folder, lock));
    }

    /** Deletes what is known, but neither the build nor the exports beside it. */
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Collections.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                if (!isKept(folder.relativize(file))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean isKept(Path path) {
        String first = path.getName(0).toString();
        return first.isEmpty()
                || first.startsWith(EXPORTS)
                || KEPT.contains(path.getFileName().toString());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
