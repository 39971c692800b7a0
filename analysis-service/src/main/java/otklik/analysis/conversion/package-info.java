/** Whether chats with a paid order were led differently from the others, and how sure that is. */
package otklik.analysis.conversion;
