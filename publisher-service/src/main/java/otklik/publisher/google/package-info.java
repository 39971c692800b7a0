/** The edge to Google Sheets: calls, and what their failures mean. */
package otklik.publisher.google;
