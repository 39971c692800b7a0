package otklik.ingest.bench;

import otklik.sandbox.kafka.EmbeddedBroker;

/** The broker in its process. */
final class Broker {
    private Broker() {}

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.down();
        EmbeddedBroker.main(arguments);
    }
}
