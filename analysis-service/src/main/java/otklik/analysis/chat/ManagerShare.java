package otklik.analysis.chat;

import java.util.List;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topics;

/** What a chat adds to the rows of its manager. */
public record ManagerShare(Tally<String> names, SummaryShare summary) implements Share<ManagerShare> {
    public static ManagerShare empty() {
        return new ManagerShare(Tally.empty(), SummaryShare.empty());
    }

    @Override
    public void add(ManagerShare other, int sign) {
        names.add(other.names, sign);
        summary.add(other.summary, sign);
    }

    @Override
    public boolean isNothing() {
        return names.isNothing();
    }

    public List<Row<?>> rows(String managerId) {
        String name = names.counts().firstKey();
        return List.of(Row.of(Topics.MANAGER_SUMMARY, managerId, summary.ofManager(managerId, name)));
    }
}
