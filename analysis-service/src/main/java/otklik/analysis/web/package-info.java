/** Over HTTP: status and health for an operator, and verdicts on texts for the board. */
package otklik.analysis.web;
