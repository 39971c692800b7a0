// Runs the view the address asks for: loads, draws, keeps it fresh, says what went wrong.
import {ask} from './api.js';
import {attended, keepFocus} from './attention.js';
import {here, write} from './address.js';
import {bar, showDates} from './filters.js';
import {h, put} from './dom.js';
import {paced} from './pace.js';
import {t} from './i18n.js';
import {viewOf} from './views.js';
import * as clock from './clock.js';

const QUIET_MS = 5000;
const FIGURES_MS = 3000;
const NOW_MS = 100;
const META_S = 20;
// What only the page arranges: no reason to ask the server again.
const OWN = ['sheet', 'sort', 'sort_dir', 'people', 'people_dir', 'mark'];

/** The view on stage: view, state, meta, data as answered, mark of when. */
const stage = {key: '', shape: ''};
const loading = paced(load);
let main;
let calling;
let later;

window.addEventListener('hashchange', () => stage.meta && show());

// Back returns to the line one came from. Only a place that was seen before has a state.
const leaving = new Map();
let back = false;
window.addEventListener('popstate', event => {
    back = event.state !== null;
});
window.addEventListener('scroll', () => stage.body?.hasAttribute('aria-busy') || leaving.set(location.hash, scrollY), {
    passive: true,
});

/** Begins in this element, in the language that is chosen now. */
export function open(element) {
    main = element;
    stage.key = '';
    return meta().then(show, failure => showFailure(main, failure, () => open(element)));
}

/** Asks again quietly, as far as the view cares for what changed. */
export function renew(what) {
    stage.meta && renewMeta();
    if (stage.view && ((stage.view.live ?? 'figures') === what || what === 'all')) {
        loading.wish(what === 'figures' ? FIGURES_MS : NOW_MS);
    }
}

async function meta() {
    stage.metaAt = clock.mark();
    stage.meta = await ask('meta');
}

// Who may be chosen changes seldom, but it does.
function renewMeta() {
    if (clock.since(stage.metaAt) < META_S) {
        return;
    }
    const known = JSON.stringify([stage.meta.managers, stage.meta.channels]);
    meta().then(
        () => {
            if (
                JSON.stringify([stage.meta.managers, stage.meta.channels]) !== known &&
                !stage.head.contains(document.activeElement)
            ) {
                const head = bar(stage.view, stage.state, stage.meta);
                stage.head.replaceWith(head);
                stage.head = head;
                stage.data && decorate();
            }
        },
        () => {},
    );
}

function show() {
    history.state === null && history.replaceState({seen: true}, '');
    const state = here();
    const view = viewOf(state.view);
    const key = keyOf(state);
    const moved = key !== stage.key;
    const elsewhere = view !== stage.view || state.id !== stage.state?.id;
    Object.assign(stage, {view, state, key});
    stage.restore = back ? leaving.get(location.hash) : undefined;
    if (moved) {
        frame(elsewhere);
        calling?.abort();
        loading.now();
    } else if (stage.data) {
        draw();
    }
    back = false;
    window.dispatchEvent(new CustomEvent('shown', {detail: stage}));
}

function keyOf({view, id, query}) {
    return write({view, id, query: Object.fromEntries(Object.entries(query).filter(([name]) => !OWN.includes(name)))});
}

function frame(elsewhere) {
    stage.leave?.();
    Object.assign(stage, {leave: null, data: null, shape: ''});
    stage.head = bar(stage.view, stage.state, stage.meta);
    stage.body = h('div', {class: 'body', 'aria-busy': 'true'}, skeleton());
    keepFocus(main, () => put(main, stage.head, stage.body));
    if (elsewhere) {
        scrollTo(0, 0);
        stage.head.querySelector('h1')?.focus({preventScroll: true});
    }
}

const skeleton = () =>
    h(
        'div',
        {class: 'skeleton'},
        Array.from({length: 8}, () => h('i')),
        h('span', {class: 'vh'}, t('loading')),
    );

async function load() {
    calling = new AbortController();
    const {view, state, key} = stage;
    try {
        const data = await view.load(state, calling.signal);
        if (key === stage.key) {
            arrived(data);
        }
    } catch (failure) {
        if (failure.name !== 'AbortError' && key === stage.key) {
            failed(failure);
        }
    }
}

function arrived(data) {
    stage.data = data;
    stage.mark = clock.mark();
    const shape = JSON.stringify({...data, at: 0, freshness: 0});
    if (stage.view.update && stage.shape) {
        stage.view.update(data, stage);
    } else if (shape !== stage.shape) {
        drawWhenFree();
    }
    stage.shape = shape;
    window.dispatchEvent(new CustomEvent('answered', {detail: stage}));
}

// Where the user points or reads, the page waits with a new order.
function drawWhenFree() {
    const table = stage.shape && stage.body.querySelector('tbody');
    if (table && attended(table)) {
        clearTimeout(later);
        later = setTimeout(drawWhenFree, QUIET_MS);
        return;
    }
    draw();
}

function draw() {
    const {body, view} = stage;
    stage.leave?.();
    stage.leave = null;
    body.removeAttribute('aria-busy');
    keepFocus(body, () => put(body, view.draw(stage.data, stage)));
    decorate();
    stage.leave = view.enter?.(stage);
    restoreScroll();
}

// What of the head only the answer tells.
function decorate() {
    const {view, head, data} = stage;
    view.heading && put(head, view.heading(data));
    view.picks?.includes('period') && showDates(head, data.filter);
}

function failed(failure) {
    if (stage.data && failure.status === 0) {
        return;
    }
    if (failure.status === 404) {
        put(stage.body, h('div', {class: 'state'}, h('h2', {}, t('error.gone')), h('p', {}, t('error.gone.why'))));
    } else {
        showFailure(stage.body, failure, loading.now);
    }
}

function showFailure(place, failure, retry) {
    const known = {0: 'error.unreachable', 401: 'error.password', 429: 'error.password', 503: 'error.unavailable'};
    put(
        place,
        h(
            'div',
            {class: 'state', role: 'alert'},
            h('h2', {}, t(known[failure.status] ?? 'error.other')),
            h('p', {}, failure.status ? `${failure.status} · ${failure.message}` : t('error.unreachable.why')),
            h('button', {type: 'button', class: 'ctl', onclick: retry}, t('retry')),
        ),
    );
}

function restoreScroll() {
    if (stage.restore !== undefined) {
        scrollTo(0, stage.restore);
        stage.restore = undefined;
    }
}
