/** Which messages are rows of {@code messages_raw}, as the facts about their chats change. */
package otklik.publisher.messages;
