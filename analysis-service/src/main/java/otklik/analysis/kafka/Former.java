package otklik.analysis.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Deletes what earlier results were worked out with: their groups, their own topics, their folders. To be called when
 * others stand alone. What cannot be deleted is no harm; it is told, and tried again at the next start.
 */
final class Former {
    private static final Logger LOG = Logger.getLogger(Former.class);

    private final Admin admin;
    private final Path stateDir;

    Former(Admin admin, Path stateDir) {
        this.admin = admin;
        this.stateDir = stateDir;
    }

    /** @param id whose results stand */
    void delete(String id) throws InterruptedException {
        try {
            Set<String> groups = ownedByOthers(groups(), id);
            Set<String> topics = ownedByOthers(admin.listTopics().names().get(), id);
            for (String former : owners(groups, topics)) {
                delete(former, groups.contains(former), topics);
            }
            for (Path folder : folders(id)) {
                delete(folder);
            }
        } catch (ExecutionException | KafkaException | IOException e) {
            LOG.warn("something of former results is left, deleting it is tried again at the next start: "
                    + (e instanceof ExecutionException ? e.getCause() : e).getMessage());
        }
    }

    /** The group first: that one cannot be deleted while somebody works in it. */
    private void delete(String former, boolean group, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        if (group) {
            admin.deleteConsumerGroups(List.of(former)).all().get();
        }
        List<String> own = topics.stream()
                .filter(topic -> Standing.owner(topic).equals(former))
                .toList();
        admin.deleteTopics(own).all().get();
        LOG.info("deleted the memory of former results: " + own.size() + " topics of " + former);
    }

    private Set<String> groups() throws InterruptedException, ExecutionException {
        return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    private static Set<String> owners(Set<String> groups, Set<String> topics) {
        return Stream.concat(groups.stream(), topics.stream())
                .map(Standing::owner)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ownedByOthers(Collection<String> names, String id) {
        return names.stream()
                .filter(name -> Standing.owned(name) && !Standing.owner(name).equals(id))
                .collect(Collectors.toSet());
    }

    private List<Path> folders(String id) throws IOException {
        if (Files.notExists(stateDir)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(stateDir)) {
            return folders.filter(folder -> {
                        String name = folder.getFileName().toString();
                        return Standing.owned(name) && !Standing.owner(name).equals(id);
                    })
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
