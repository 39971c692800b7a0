/** Facts of the shop as ingest reads them from RetailCRM: topics {@code retailcrm.*}. */
package otklik.events.crm;
