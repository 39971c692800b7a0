/** SPIN questions (Rackham): who asks them, how often, and how to ask better. */
package otklik.analysis.spin;
