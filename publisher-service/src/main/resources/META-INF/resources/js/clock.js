// Time as the server tells it, carried on by this machine's steady clock; it stands still while there is no link.

const listeners = new Set();
let stoppedAt = null;

const steady = () => stoppedAt ?? performance.now();

/** A mark to measure from: when an answer came. */
export const mark = () => steady();

/** Seconds since a mark. */
export const since = from => Math.max(0, (steady() - from) / 1000);

export function stop() {
    stoppedAt ??= performance.now();
}

export function run() {
    stoppedAt = null;
}

/** Calls once a second; gives a function that ends it. */
export function everySecond(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

setInterval(() => listeners.forEach(listener => listener()), 1000);
