package otklik.sandbox.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Plans visits: who comes, what for, to whom; and all that follows. */
final class Chronicle {
    private static final List<String> NAMES = List.of(
            "Анна",
            "Мария",
            "Ирина",
            "Ольга",
            "Светлана",
            "Юлия",
            "Полина",
            "Ксения",
            "Марина",
            "Лидия",
            "Павел",
            "Иван",
            "Сергей",
            "Роман",
            "Артём",
            "Кирилл",
            "Никита",
            "Фёдор",
            "Игорь",
            "Степан",
            "",
            "");
    private static final Words SPAM = new Words("spam", Labels.of("-"));
    private static final Set<Integer> SPAM_VISITS = Set.of(1700, 2300);
    private static final int VISITS = 1600;
    private static final int OLD_VISITS = 30;
    private static final int DAYS = 90;

    private final Phrases phrases = Phrases.read();
    private final List<Good> goods = Good.readAll();
    private final Random random;
    private final List<Client> clients = new ArrayList<>();
    private final List<Instant> away = new ArrayList<>();
    private int visits;

    Chronicle(Random random) {
        this.random = random;
    }

    /** All turns of ninety days before {@code now}, some before them and some after, in order of time. */
    List<Turn> turns(Instant now) {
        Instant from = now.minus(DAYS, ChronoUnit.DAYS);
        List<Instant> starts = new ArrayList<>(
                Calendar.starts(OLD_VISITS, from.minus(40, ChronoUnit.DAYS), from.minus(6, ChronoUnit.DAYS), random));
        starts.addAll(Calendar.starts(VISITS, from, now, random));
        List<Turn> turns = new ArrayList<>();
        for (Instant start : starts) {
            boolean hired = start.isAfter(from.plus(30, ChronoUnit.DAYS));
            turns.addAll(visit(start, !hired && random.nextInt(8) == 0));
        }
        turns.sort(Comparator.comparing(Turn::at));
        return turns;
    }

    /** What happens when someone, new or known, writes at this moment. */
    List<Turn> visit(Instant start) {
        return visit(start, false);
    }

    private List<Turn> visit(Instant start, boolean received) {
        Visit visit = new Visit(client(start), goods.get(random.nextInt(goods.size())), 1000 + visits++);
        Manager manager = received ? Managers.LEFT : Managers.receiving(start.atZone(Calendar.ZONE), random);
        List<Turn> turns = SPAM_VISITS.contains(visit.number())
                ? spam(visit, start)
                : Timeline.of(phrases, random, visit, manager, start, Conversation.of(phrases, random, visit, manager));
        away.set(visit.client().number(), turns.get(turns.size() - 1).at().plus(Duration.ofDays(1)));
        return turns;
    }

    private List<Turn> spam(Visit visit, Instant start) {
        return List.of(
                Turn.of(start, visit, Deed.OPEN, Actor.NOBODY),
                Turn.say(start, visit, Actor.CLIENT, Form.TEXT, phrases.any("spam", random)),
                new Turn(start.plusSeconds(90), visit, Deed.TAG, Actor.NOBODY, Form.TEXT, SPAM));
    }

    /** One in ten has been here before, and is not in the middle of a talk. */
    private Client client(Instant start) {
        if (!clients.isEmpty() && random.nextInt(10) == 0) {
            int number = random.nextInt(clients.size());
            if (away.get(number).isBefore(start)) {
                return clients.get(number);
            }
        }
        int draw = random.nextInt(100);
        String channel = draw < 55 ? "whatsapp" : draw < 96 ? "instagram" : "telegram";
        Client client = new Client(clients.size(), channel, NAMES.get(random.nextInt(NAMES.size())));
        clients.add(client);
        away.add(start);
        return client;
    }
}
