/** How the tabs look: formats, colours against targets, notes on headers and charts. Decides, and writes nothing. */
package otklik.publisher.look;
