/** Working time of the shop, as every service counts it. */
package otklik.hours;
