/** Stands in for Google Sheets: a spreadsheet behind the API's v4, as strict as the service, and its token endpoint. */
package otklik.sandbox.google;
