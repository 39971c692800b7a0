/**
 * The public contract: typed topics, their events and the JSON they travel as.
 *
 * <p>Ids are strings, times carry whole seconds and the offset of the business zone, absent values are left out of the
 * JSON. Readers ignore fields they do not know; a null value deletes its key.
 */
package otklik.events;
