package otklik.notifier.chart;

/** A bar of clients' waits: answered in time, answered late, left unanswered. */
public record Stack(String label, int inTime, int late, int unanswered) {
    public int height() {
        return inTime + late + unanswered;
    }

    public Stack plus(Stack other, String newLabel) {
        return new Stack(newLabel, inTime + other.inTime, late + other.late, unanswered + other.unanswered);
    }
}
