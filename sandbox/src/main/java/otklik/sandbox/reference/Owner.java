package otklik.sandbox.reference;

/** To whom something is put down: a user of the CRM, or nobody. */
record Owner(String id, String name) {}
