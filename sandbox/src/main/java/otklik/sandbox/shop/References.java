package otklik.sandbox.shop;

import java.util.List;
import java.util.Map;
import otklik.sandbox.crm.CrmFacts;

/** The shop's own codes of orders and payments. */
final class References {
    private static final Map<String, String> GROUPS =
            Map.of("new", "Новый", "delivery", "Доставка", "complete", "Выполнен", "cancel", "Отменён");
    /** Code, name, group. */
    private static final List<List<String>> STATUSES = List.of(
            List.of("new", "Новый", "new"),
            List.of("send-to-delivery", "Передан в доставку", "delivery"),
            List.of("complete", "Выполнен", "complete"),
            List.of("otkaz-klienta", "Отказ клиента", "cancel"));

    private References() {}

    static void settle(CrmFacts facts) {
        GROUPS.forEach((code, name) -> facts.put(
                "reference/status-groups",
                People.object().put("code", code).put("name", name).put("active", true)));
        STATUSES.forEach(status -> facts.put(
                "reference/statuses",
                People.object()
                        .put("code", status.get(0))
                        .put("name", status.get(1))
                        .put("group", status.get(2))
                        .put("active", true)));
        payment(facts, "not-paid", "Не оплачен", false);
        payment(facts, "paid", "Оплачен", true);
        facts.put(
                "reference/payment-types",
                People.object()
                        .put("code", "bank-card")
                        .put("name", "Банковская карта")
                        .put("active", true));
        facts.put("reference/sites", People.object().put("code", "shop").put("name", "Тёплый угол"));
    }

    private static void payment(CrmFacts facts, String code, String name, boolean complete) {
        facts.put(
                "reference/payment-statuses",
                People.object()
                        .put("code", code)
                        .put("name", name)
                        .put("paymentComplete", complete)
                        .put("active", true));
    }
}
