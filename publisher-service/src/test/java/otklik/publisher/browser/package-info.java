/** The board's page in a real browser: the whole application, its topics filled by the tests, driven over DevTools. */
package otklik.publisher.browser;
