/** Whether the accounts can be read and what was read is whole: numbers are collected here, and judged apart. */
package otklik.ingest.check;
