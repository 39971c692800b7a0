// The link to the server: events that tell that something changed, and how fresh all is.
import {place} from './api.js';
import * as clock from './clock.js';

const LATE_MS = 15_000;
const SILENCE_MS = 25_000;
const SLOWEST_S = 30;

/** What is known of the link: state is connecting, loading, fresh, stale or lost; `cut` while the server itself is away. */
export const link = {
    state: 'connecting',
    freshness: null,
    at: null,
    mark: 0,
    since: null,
    cut: false,
    retryAt: 0,
    past: 0,
    waiting: 0,
};

const hearers = new Set();
let source;
let late;
let silence;
let retry;
let failures = 0;

/** Hears {now, figures} of every event, and every turn of the link's state. */
export function hear(hearer) {
    hearers.add(hearer);
}

// A page that is put away must not hold one of the few connections a browser has to a host.
window.addEventListener('pagehide', () => source?.close());
window.addEventListener('pageshow', event => event.persisted && connect());

export function connect() {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(place('events'));
    for (const name of ['hello', 'change', 'beat']) {
        source.addEventListener(name, event => arrived(name, JSON.parse(event.data)));
    }
    source.onerror = lost;
    listen();
}

/** Seconds to the next attempt. */
export const untilRetry = () => Math.max(0, Math.ceil((link.retryAt - performance.now()) / 1000));

function arrived(name, event) {
    failures = 0;
    listen();
    // Who may have been answered by now must not seem to wait on.
    event.freshness.state === 'lost' ? clock.stop() : clock.run();
    Object.assign(link, {
        cut: false,
        state: event.freshness.state,
        freshness: event.freshness,
        at: event.at,
        mark: clock.mark(),
        since: null,
        past: event.past_target,
        waiting: event.waiting,
    });
    tell(name, event);
}

function lost() {
    source.close();
    clearTimeout(late);
    clearTimeout(silence);
    clock.stop();
    const wait = Math.min(SLOWEST_S, 2 ** ++failures);
    link.state = 'lost';
    link.cut = true;
    link.since ??= link.at;
    link.retryAt = performance.now() + wait * 1000;
    retry = setTimeout(connect, wait * 1000);
    tell('lost', {});
}

// A link that says nothing, not even a beat, is lost, whatever the socket thinks.
function listen() {
    clearTimeout(late);
    clearTimeout(silence);
    late = setTimeout(() => turn('stale'), LATE_MS);
    silence = setTimeout(lost, SILENCE_MS);
}

function turn(state) {
    link.state = state;
    tell(state, {});
}

function tell(name, event) {
    hearers.forEach(hearer => hearer(name, event));
}
