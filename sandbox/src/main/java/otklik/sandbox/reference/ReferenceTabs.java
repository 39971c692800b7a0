package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows of the tabs and of the topics behind them, without headers, from the CRM's final facts (entities as they stand in
 * its answers). Columns are those of the event's record without its {@code revision}. Cells are texts, whole numbers
 * ({@code Long}), {@code BigDecimal}, {@code Boolean}; sums by currency are a {@code TreeMap<String, BigDecimal>},
 * histograms a {@code TreeMap<Long, Integer>}; an absent value is an empty text. Row tabs come in the order of the
 * facts, summary tabs sorted as the contract says.
 */
public final class ReferenceTabs {
    private final ReferenceShop shop;

    /**
     * @param facts entities of a kind: users, chats, dialogs, messages or orders
     * @param judge of a text, what a person would say
     */
    public ReferenceTabs(
            Function<String, ? extends Collection<? extends JsonNode>> facts,
            ReferenceSettings settings,
            Function<String, Verdict> judge) {
        this.shop = new ReferenceShop(facts, settings, judge);
    }

    /** Tabs 1 to 5. */
    public Map<String, List<List<Object>>> all() {
        Map<String, List<List<Object>>> tabs = new LinkedHashMap<>();
        ChatTabs chats = new ChatTabs(shop);
        SummaryTabs summaries = new SummaryTabs(shop);
        tabs.put("chats_raw", chats.chats());
        tabs.put("messages_raw", chats.messages());
        tabs.put("manager_summary", summaries.managers());
        tabs.put("channel_summary", summaries.channels());
        tabs.put("chat_advice", chats.advice());
        return tabs;
    }

    /**
     * Everything: the tabs by name, and {@code waits}, {@code days}, {@code hours}. Of {@code spin_improvement_plans} and
     * of built-in phrases in {@code dialog_templates} the text is not told here: the cell is empty.
     */
    public Map<String, List<List<Object>>> results() {
        Map<String, List<List<Object>>> results = new LinkedHashMap<>(all());
        SpinTabs spin = new SpinTabs(shop);
        results.put("spin_manager_metrics", spin.managers());
        results.put("spin_chat_metrics", spin.chats());
        results.put("spin_improvement_plans", spin.plans());
        results.put("manager_report", new SummaryTabs(shop).report());
        results.put("question_types", spin.questionTypes());
        results.put("quality_chats", new QualityTab(shop).rows());
        OrderTabs orders = new OrderTabs(shop);
        results.put("order_payments", orders.chats());
        results.put("manager_order_payments", orders.managers());
        results.put("spin_conversion", new ConversionTab(shop).rows());
        BehaviorTabs behavior = new BehaviorTabs(shop);
        results.put("behavior_managers", behavior.managers());
        results.put("behavior_examples", behavior.examples());
        PracticeTabs practices = new PracticeTabs(shop);
        results.put("best_practices", practices.best());
        results.put("dialog_templates", practices.templates());
        putDays(results);
        return results;
    }

    private void putDays(Map<String, List<List<Object>>> results) {
        ReferenceDays days = new ReferenceDays(shop);
        results.put("daily_report", days.daily());
        results.put("weekly_digest", days.weekly());
        results.put(
                "waits",
                ReferenceWaits.ofAll(shop).stream().map(ReferenceWait::row).toList());
        results.put("days", days.days());
        results.put("hours", new ReferenceHours(shop).rows());
    }
}
