/** Rows of the MG Bot API as events of the contract; decides, never does I/O. */
package otklik.ingest.translation;
