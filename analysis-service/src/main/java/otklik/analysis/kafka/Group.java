package otklik.analysis.kafka;

import otklik.analysis.group.Share;

/** The sum over a group, what of it was emitted last, and how often that changed; null stands for nothing. */
record Group<S extends Share<S>>(S sum, S emitted, long revision) {}
