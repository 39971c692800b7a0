package otklik.sandbox.reference;

import static otklik.sandbox.reference.Figures.count;
import static otklik.sandbox.reference.Figures.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** {@code order_payments} and {@code manager_order_payments}. */
final class OrderTabs {
    private final ReferenceShop shop;

    OrderTabs(ReferenceShop shop) {
        this.shop = shop;
    }

    List<List<Object>> chats() {
        return shop.counted().stream()
                .filter(chat -> !chat.orders().isEmpty() || chat.weakOrders() > 0)
                .map(OrderTabs::chatRow)
                .toList();
    }

    List<List<Object>> managers() {
        return shop.byManager().entrySet().stream()
                .map(entry -> managerRow(entry.getKey(), entry.getValue()))
                .sorted(Figures.bySize(2, 1, 0))
                .toList();
    }

    private static List<Object> chatRow(ReferenceChat chat) {
        List<Object> row = new ArrayList<>(List.of(
                chat.id(), chat.channel(), chat.manager().id(), chat.manager().name()));
        row.addAll(figures(chat.orders()));
        row.add(chat.weakOrders());
        return row;
    }

    private static List<Object> managerRow(Owner manager, List<ReferenceChat> chats) {
        List<ReferenceOrder> orders =
                chats.stream().flatMap(chat -> chat.orders().stream()).toList();
        long ordered = count(chats, chat -> !chat.orders().isEmpty());
        long bought = count(chats, ReferenceChat::paid);
        List<Object> row = new ArrayList<>(List.of(manager.id(), manager.name(), (long) chats.size(), ordered, bought));
        row.addAll(figures(orders));
        row.add(Figures.percent(ordered, chats.size()));
        row.add(Figures.percent(bought, chats.size()));
        row.add(averages(orders));
        row.add(chats.stream().mapToLong(ReferenceChat::weakOrders).sum());
        return row;
    }

    private static List<Object> figures(List<ReferenceOrder> orders) {
        return List.of(
                (long) orders.size(),
                count(orders, ReferenceOrder::paid),
                count(orders, ReferenceOrder::partlyPaid),
                count(orders, ReferenceOrder::unpaid),
                money(orders),
                money(paid(orders)));
    }

    private static TreeMap<String, BigDecimal> averages(List<ReferenceOrder> orders) {
        TreeMap<String, BigDecimal> averages = new TreeMap<>();
        money(paid(orders)).forEach((currency, sum) -> {
            long number = count(paid(orders), order -> order.currency().equals(currency));
            averages.put(currency, sum.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP));
        });
        return averages;
    }

    private static List<ReferenceOrder> paid(List<ReferenceOrder> orders) {
        return orders.stream().filter(ReferenceOrder::paid).toList();
    }
}
