/** What the board shows: sums over the rows of the topics, and the lists behind them; without any input or output. */
package otklik.publisher.board;
