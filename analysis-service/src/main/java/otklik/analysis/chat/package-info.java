/** One chat's facts in, all its figures out. */
package otklik.analysis.chat;
