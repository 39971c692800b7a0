/** Sums over chats that can be corrected: each chat's share is replaced, never added twice. */
package otklik.analysis.group;
