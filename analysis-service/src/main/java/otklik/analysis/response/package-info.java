/** How long clients wait, in working time. */
package otklik.analysis.response;
