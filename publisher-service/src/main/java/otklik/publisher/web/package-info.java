/** What an operator sees over HTTP: status and health. */
package otklik.publisher.web;
