/** What the stand-ins share: a small HTTP server on loopback and faults on demand. */
package otklik.sandbox.http;
