/** A chat as the business speaks of it: who said what when, and whose chat it is. */
package otklik.analysis.conversation;
