package otklik.ingest.walk;

import otklik.ingest.crm.RestModule;

/** Pages of a list by their numbers, from 1 on; rows move from one to the next while others come and go. */
@FunctionalInterface
public interface NumberedPages {
    RestModule.Page page(int number) throws InterruptedException;
}
