/**
 * The tabs worked out once more, by brute force over the CRM's final facts: what every run of the services must end at.
 * Written apart from their code on purpose, and slow on purpose: each figure is computed as its definition reads.
 */
package otklik.sandbox.reference;
