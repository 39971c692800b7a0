/** Over HTTP: the board's data, downloads, who may see them, status and health. */
package otklik.publisher.web;
