/** Small rules that say what to do better in a chat. */
package otklik.analysis.advice;
