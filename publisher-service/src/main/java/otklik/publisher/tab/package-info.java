/** What the tabs shall hold, what they hold, and the edits from one to the other; no I/O. */
package otklik.publisher.tab;
