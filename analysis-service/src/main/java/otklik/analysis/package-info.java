/** Turns the facts of chats into figures; begin at {@link otklik.analysis.kafka.AnalysisTopology}. */
package otklik.analysis;
