/**
 * A furniture shop that never was: its people, its phrases and ninety days of its chats, put into the facts of the CRM
 * stand-in. {@link otklik.sandbox.shop.Conversation} decides what is said, {@link otklik.sandbox.shop.Pace} when,
 * {@link otklik.sandbox.shop.Writing} turns it into the CRM's JSON, {@link otklik.sandbox.shop.Life} goes on with it.
 */
package otklik.sandbox.shop;
