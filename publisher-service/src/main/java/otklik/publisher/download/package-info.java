/** The tabs as files, straight from the topics: no Google account is needed. */
package otklik.publisher.download;
