package otklik.analysis.kafka;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Who works under an application id. */
final class Groups {
    private final Admin admin;

    Groups(Admin admin) {
        this.admin = admin;
    }

    boolean nobodyWorks(String id) throws InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(id))
                    .all()
                    .get()
                    .get(id)
                    .members()
                    .isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw new KafkaException("members of the group " + id + " are not told", e.getCause());
        }
    }
}
