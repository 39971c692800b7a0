/** Reads the settings of the contract, so that every service names a wrong one in the same words. */
package otklik.settings;
