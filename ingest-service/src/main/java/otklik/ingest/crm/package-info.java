/** The edge to the MG Bot API: requests, pace, retries. */
package otklik.ingest.crm;
