package otklik.analysis.chat;

import java.util.List;
import otklik.analysis.behaviour.BehaviourShare;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.analysis.orders.PaymentShare;
import otklik.analysis.report.ManagerReports;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * What a chat adds to the rows of its manager.
 *
 * @param names of the manager, as the chats know him: all the same once they all have heard
 */
public record ManagerShare(Tally<String> names, SummaryShare summary, BehaviourShare behaviour, PaymentShare payments)
        implements Share<ManagerShare> {
    /** Of the rows of a manager. */
    public static final List<Topic<?>> TOPICS = List.of(
            Topics.MANAGER_SUMMARY, Topics.MANAGER_REPORT, Topics.BEHAVIOR_MANAGERS, Topics.MANAGER_ORDER_PAYMENTS);

    public static ManagerShare empty() {
        return new ManagerShare(Tally.empty(), SummaryShare.empty(), BehaviourShare.empty(), PaymentShare.empty());
    }

    @Override
    public void add(ManagerShare other, int sign) {
        names.add(other.names, sign);
        summary.add(other.summary, sign);
        behaviour.add(other.behaviour, sign);
        payments.add(other.payments, sign);
    }

    @Override
    public boolean isNothing() {
        return names.isNothing();
    }

    public List<Row<?>> rows(String managerId) {
        String name = names.counts().firstKey();
        return List.of(
                Row.of(Topics.MANAGER_SUMMARY, managerId, summary.ofManager(managerId, name)),
                Row.of(Topics.MANAGER_REPORT, managerId, ManagerReports.of(managerId, name, summary)),
                Row.of(Topics.BEHAVIOR_MANAGERS, managerId, behaviour.row(managerId, name)),
                Row.of(Topics.MANAGER_ORDER_PAYMENTS, managerId, payments.row(managerId, name)));
    }
}
