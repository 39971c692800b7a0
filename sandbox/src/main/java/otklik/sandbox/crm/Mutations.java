package otklik.sandbox.crm;

import java.time.Instant;
import java.util.Random;

/** Lets one random thing happen at a time, the same ones for the same seed and facts. */
public final class Mutations {
    private final MessageMutations messages;
    private final DialogMutations dialogs;
    private final OrderMutations orders;
    private final Random random;
    private final int burst;

    /** @param burst how many messages a burst has: more than a page, to be of use */
    public Mutations(CrmFacts facts, long seed, int burst) {
        this.random = new Random(seed);
        this.burst = burst;
        Pick pick = new Pick(facts, random);
        FreshIds ids = new FreshIds(facts);
        this.messages = new MessageMutations(facts, pick, ids, random);
        this.dialogs = new DialogMutations(facts, pick, ids, messages);
        this.orders = new OrderMutations(facts, pick, ids, random);
    }

    /**
     * @param at what {@code updated_at} becomes
     * @return what it was; where nothing is left for it to happen to, nothing did
     */
    public Mutation step(Instant at) {
        Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
        carryOut(mutation, at);
        return mutation;
    }

    /** @return whether there was something for it to happen to */
    public boolean carryOut(Mutation mutation, Instant at) {
        return switch (mutation) {
            case NEW_MESSAGE -> messages.say(1, at);
            case BURST -> messages.say(burst, at);
            case IMPORT -> messages.bringIn(at);
            case LOW_ID -> messages.squeezeIn(at);
            case EDIT -> messages.edit(at);
            case RECEIPT -> messages.read(at);
            case DELETE -> messages.delete();
            case RESTORE -> messages.restore(at);
            case REASSIGN -> dialogs.reassign(at);
            case CLOSE_DIALOG -> dialogs.close(at);
            case OPEN_DIALOG -> dialogs.open(at);
            case DELETE_CHAT -> dialogs.deleteChat();
            case NEW_ORDER -> orders.enter(at);
            case CHANGE_ORDER -> orders.change(at);
            case PAY_ORDER -> orders.pay(at);
            case MERGE_ORDERS -> orders.merge(at);
            case MERGE_CUSTOMERS -> orders.mergeCustomers(at);
            case DELETE_ORDER -> orders.delete(at);
        };
    }
}
