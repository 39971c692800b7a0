/**
 * RetailCRM over loopback: the MG Bot API of chats and API v5 of users and orders, strict where the real ones are, odd
 * where they are odd. Facts are JSON as the API shows them, so a test writes what it wants to be read.
 */
package otklik.sandbox.crm;
