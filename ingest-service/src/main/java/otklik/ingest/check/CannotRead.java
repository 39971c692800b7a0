package otklik.ingest.check;

import otklik.ingest.crm.CrmWatch;

/** RetailCRM did not answer as it should: a check tells so, it does not wait until it does. */
final class CannotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Gives up at the first failure that the client would tell an operator of. */
    static final CrmWatch WATCH = new CrmWatch() {
        @Override
        public void failing(String reason) {
            throw new CannotRead(reason);
        }

        @Override
        public void answering() {}

        @Override
        public void unreadablePage(String path, String reason, String raw) {}
    };

    CannotRead(String reason) {
        super(reason);
    }
}
