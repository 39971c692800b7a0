/** Texts of clients as they may be shown: without what names a person, and with the marks of the analysis. */
package otklik.publisher.text;
