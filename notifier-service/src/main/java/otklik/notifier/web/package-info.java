/** What an operator sees and asks for over HTTP: reports, status and health. */
package otklik.notifier.web;
