/** The chats that led to a paid order by good questions, and the phrases to learn from them. */
package otklik.analysis.practice;
