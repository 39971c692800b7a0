package otklik.publisher.board;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import otklik.events.analytics.SpinTargets;
import otklik.events.crm.Period;

/**
 * {@code /api/v1/meta}: what can be asked for, and what figures are measured against.
 *
 * @param countedFrom beginning of what is counted at all; absent while that is not known
 * @param texts {@code full} or {@code redacted}
 * @param crm whether chats have an address in the CRM
 */
public record MetaView(
        String at,
        String today,
        String zone,
        long targetSec,
        String workHours,
        boolean working,
        String countedFrom,
        String countedUntil,
        String texts,
        boolean crm,
        List<String> channels,
        List<ManagerName> managers,
        List<Target> spinTargets,
        int openQuestionTarget,
        Freshness freshness) {
    public record ManagerName(String managerId, String managerName, boolean active) {}

    public record Target(String measure, BigDecimal target, BigDecimal red, BigDecimal yellow) {}

    public static MetaView of(Look look) {
        Optional<Period> period = look.facts().period.values().stream().findFirst();
        BoardRules rules = look.rules();
        return new MetaView(
                look.time(look.now()),
                look.today().toString(),
                rules.zone().getId(),
                rules.targetSec(),
                rules.workHours(),
                rules.hours().open(look.now()),
                period.map(known -> look.time(known.from())).orElse(null),
                period.map(known -> look.time(known.until())).orElse(null),
                rules.redaction().name().toLowerCase(Locale.ROOT),
                rules.chatLink().isPresent(),
                List.copyOf(new TreeSet<>(rules.channels())),
                managers(look.facts()),
                Stream.of(SpinTargets.values())
                        .map(target -> new Target(
                                SpinMeasure.NAMES.get(target), target.target(), target.red(), target.yellow()))
                        .toList(),
                SpinTargets.OPEN_QUESTION_RATE,
                look.freshness());
    }

    /** Those who have a figure. */
    private static List<ManagerName> managers(Facts facts) {
        Set<String> ids = new TreeSet<>();
        facts.days.values().forEach(day -> ids.add(day.managerId));
        facts.spinManagers.keySet().forEach(ids::add);
        facts.open.values().forEach(wait -> ids.add(wait.creditedTo));
        return ids.stream()
                .map(id -> new ManagerName(
                        id,
                        facts.managerName(id),
                        facts.managers.containsKey(id) && facts.managers.get(id).active()))
                .sorted(Comparator.comparing(ManagerName::managerName))
                .toList();
    }
}
