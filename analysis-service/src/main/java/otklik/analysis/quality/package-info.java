/** How well a chat was led, stage by stage, in points. */
package otklik.analysis.quality;
