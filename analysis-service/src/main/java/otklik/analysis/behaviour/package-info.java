/** How managers lead chats: their habits in figures, and chats that show them. */
package otklik.analysis.behaviour;
