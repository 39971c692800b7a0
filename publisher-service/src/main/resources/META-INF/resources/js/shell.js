// What stands around every view: navigation, freshness, banners, theme and language, footer.
import {here, shared, write} from './address.js';
import {duration, moment, number, time} from './format.js';
import {freshSign, triangle} from './icons.js';
import {h, heard, put} from './dom.js';
import {LISTED, viewOf} from './views.js';
import {link, untilRetry} from './stream.js';
import {speak, spoken, t} from './i18n.js';
import * as clock from './clock.js';
import * as theme from './theme.js';

let parts;

/** Builds the frame and gives the element of the views. */
export function build() {
    const main = h('main', {id: 'main', tabindex: -1});
    parts = {
        nav: h('nav', {class: 'main', 'aria-label': t('sections')}),
        badge: h('span', {class: 'badge'}),
        fresh: h('div', {class: 'fresh', role: 'status', 'aria-live': 'off'}),
        banner: h('div', {role: 'status'}),
        said: h('p', {class: 'vh', 'aria-live': 'polite', id: 'said'}),
        foot: h('footer'),
    };
    put(
        document.body,
        h(
            'a',
            {
                class: 'skip',
                href: '#main',
                onclick: event => {
                    event.preventDefault();
                    main.focus();
                },
            },
            t('skip'),
        ),
        h(
            'header',
            {class: 'top'},
            h('span', {class: 'brand'}, t('brand')),
            parts.nav,
            parts.fresh,
            themeButton('ctl no-ph theme'),
            languageButton(),
        ),
        parts.banner,
        main,
        parts.foot,
        parts.said,
    );
    return main;
}

/** The view has changed: who is marked, where links lead, the title. */
export function showPlace() {
    const {view, query} = here();
    const current = viewOf(view);
    put(
        parts.nav,
        LISTED.map(name =>
            h(
                'a',
                {
                    href: write({view: name, query: shared(query)}),
                    'aria-current': viewOf(name) === current ? 'page' : false,
                },
                h('span', {class: 'no-ph'}, t(name)),
                h('span', {class: 'only-ph', 'aria-hidden': 'true'}, t(name + '.short')),
                name === 'now' && parts.badge,
            ),
        ),
    );
    // On a phone the bar scrolls: what is open must be in sight.
    parts.nav.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    showPast(link.past);
}

/** How many wait longer than the target: badge, title and, at most once a minute, spoken. */
export function showPast(past) {
    put(parts.badge, past > 0 ? [number(past), heard(t('past.heard'))] : '');
    const title = viewOf(here().view).title(here());
    document.title = `${past > 0 ? `(${past}) ` : ''}${title} · ${t('brand')}`;
    say(past);
}

let saidAt = -Infinity;
let saidPast = 0;

function say(past) {
    if (past !== saidPast && performance.now() - saidAt > 60_000) {
        saidAt = performance.now();
        saidPast = past;
        put(parts.said, t('past.said', {n: number(past)}));
    }
}

/** How fresh the data are; ticks with the clock. */
export function showFresh() {
    const {state, freshness} = link;
    document.documentElement.dataset.fresh = state;
    put(
        parts.fresh,
        freshSign(state === 'fresh' ? 'fresh' : state === 'lost' ? 'lost' : 'stale'),
        ...freshText(state, freshness),
    );
    showBanner(state, freshness);
}

function freshText(state, freshness) {
    const age = freshness?.age_sec === null || !freshness ? null : freshness.age_sec + clock.since(link.mark);
    if (state === 'fresh') {
        return [h('span', {class: 'no-ph'}, t('fresh.data')), t('fresh.ago', {age: duration(age)})];
    }
    return [
        h(
            'span',
            {class: state === 'lost' ? 'bad' : 'warn'},
            state === 'stale' && age !== null ? t('fresh.behind', {age: duration(age)}) : t('fresh.' + state),
        ),
    ];
}

let bannerNow = '';

function showBanner(state, freshness) {
    const text = bannerText(state, freshness);
    if (text === bannerNow) {
        return;
    }
    bannerNow = text;
    parts.banner.className = text ? `ban ${state === 'lost' ? 'lost' : state === 'stale' ? 'stale' : 'news'}` : '';
    parts.banner.setAttribute('aria-live', state === 'lost' ? 'off' : 'polite');
    put(parts.banner, text && [state === 'lost' && triangle(), h('span', {}, text)]);
}

function bannerText(state, freshness) {
    if (state === 'lost' && !link.cut) {
        return freshness.facts_at ? t('ban.kafka', {at: moment(freshness.facts_at)}) : t('ban.kafka.never');
    }
    if (state === 'lost') {
        return link.since ? t('ban.lost', {at: time(link.since), n: untilRetry()}) : t('ban.never', {n: untilRetry()});
    }
    if (state === 'loading') {
        return t('ban.loading', {read: number(freshness.read), of: number(freshness.of)});
    }
    if (state === 'stale') {
        return freshness?.facts_at ? t('ban.stale', {at: moment(freshness.facts_at)}) : t('ban.silent');
    }
    return freshness && !freshness.history_complete ? t('ban.history') : '';
}

/** What the figures rest on. */
export function showFoot(meta) {
    put(
        parts.foot,
        h('span', {}, t('foot.zone', {zone: meta.zone, hours: meta.work_hours.replace('-', '–')})),
        h('span', {}, t('foot.target', {target: duration(meta.target_sec)})),
        meta.counted_from && h('span', {}, t('foot.since', {date: moment(meta.counted_from).slice(0, 5)})),
        h('a', {class: 'l', href: '/workbook.xlsx', download: ''}, t('foot.workbook')),
        themeButton('ctl only-ph'),
        h(
            'button',
            {type: 'button', class: 'l', onclick: () => window.dispatchEvent(new CustomEvent('help'))},
            t('foot.keys'),
        ),
    );
}

function themeButton(kind) {
    const button = h('button', {type: 'button', class: kind}, t('theme.' + theme.chosen()));
    button.addEventListener('click', () => put(button, t('theme.' + theme.next())));
    return button;
}

function languageButton() {
    const other = spoken() === 'ru' ? 'en' : 'ru';
    return h(
        'button',
        {
            type: 'button',
            class: 'ctl',
            id: 'language',
            lang: other,
            'aria-label': other === 'en' ? 'English' : 'Русский',
            onclick: async () => {
                await speak(other);
                window.dispatchEvent(new CustomEvent('spoken'));
            },
        },
        other.toUpperCase(),
    );
}
