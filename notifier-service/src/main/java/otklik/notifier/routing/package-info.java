/** Which message goes to which chat and topic, and who may speak to the bot. */
package otklik.notifier.routing;
