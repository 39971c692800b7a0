package otklik.sandbox.shop;

/** A person of the shop with his ways. */
record Manager(Actor actor, Habits habits) {
    static Manager of(long id, String firstName, String lastName, Habits habits) {
        return new Manager(new Actor("user", id, firstName, lastName), habits);
    }
}
