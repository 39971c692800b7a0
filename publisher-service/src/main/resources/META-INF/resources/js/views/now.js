// Whom do we lose this minute, and whose chat is it?
import {ask, csvOf} from '../api.js';
import {alerts, hours, kept} from './nowside.js';
import {changed, go, here} from '../address.js';
import {duration, exact, moment, number, percents} from '../format.js';
import {h, heard, put} from '../dom.js';
import {keepFocus} from '../attention.js';
import {plural, t} from '../i18n.js';
import {sheetAddress} from '../behind.js';
import {triangle} from '../icons.js';
import {WaitList} from './waitlist.js';
import * as clock from '../clock.js';

const only = query => ({channel: query.channel, manager: query.manager});
// Also without news, so that what time alone changes is taken from the server now and then.
const RENEW_S = 60;

let list;
let counters;
let aside;

export default {
    live: 'now',
    picks: ['channel', 'manager'],
    title: () => t('now'),
    load: (state, signal) => ask('now', only(state.query), signal),
    csv: state => csvOf('now', only(state.query)),

    draw(data, stage) {
        list = new WaitList(data.target_sec);
        counters = h('div', {class: 'kpi', role: 'group', 'aria-label': t('now.counters')});
        aside = h('aside', {class: 'side'});
        this.update(data, stage);
        return [
            counters,
            h('div', {class: 'now dim'}, h('div', {role: 'region', 'aria-label': t('now.who')}, list.element), aside),
        ];
    },

    update(data, stage) {
        list.take(data, stage.mark, () => calm(data));
        keepFocus(counters, () => showCounters(data));
        keepFocus(aside, () => put(aside, kept(data), hours(data), alerts(data)));
    },

    enter(stage) {
        let renewed = stage.mark;
        return clock.everySecond(() => {
            list.tick();
            showLive();
            if (clock.since(Math.max(renewed, stage.mark)) > RENEW_S) {
                renewed = clock.mark();
                window.dispatchEvent(new CustomEvent('renew'));
            }
        });
    },
};

function showCounters(data) {
    const {
        counters: {today, yesterday},
        counters: all,
    } = data;
    const counted = {kind: 'counted', period: 'today'};
    put(
        counters,
        counter(t('now.waiting'), number(all.waiting), '', sheetAddress('waits', {kind: 'open'}), {id: 'waiting'}),
        counter(
            [triangle(), t('now.past')],
            number(all.past_target),
            '',
            sheetAddress('waits', {kind: 'past_target'}),
            {id: 'past'},
        ),
        counter(
            todays('median'),
            duration(today.median_sec),
            change(today.median_sec, yesterday.median_sec),
            sheetAddress('waits', counted),
            {title: exact(today.median_sec)},
        ),
        counter(
            todays('p90'),
            duration(today.p90_sec),
            change(today.p90_sec, yesterday.p90_sec),
            sheetAddress('waits', counted),
            {title: exact(today.p90_sec)},
        ),
        counter(
            t('now.p90open'),
            all.p90_with_open_sec === null ? '—' : `≥ ${duration(all.p90_with_open_sec)}`,
            all.p90_with_open_sec === null && all.open_recent > 0
                ? plural('recent', all.open_recent)
                : plural('with.open', all.open),
            sheetAddress('waits', {kind: 'open'}),
            {title: exact(all.p90_with_open_sec)},
        ),
        counter(
            todays('noreply'),
            number(today.unanswered),
            share(today, yesterday),
            sheetAddress('waits', {kind: 'unanswered', period: 'today'}),
        ),
    );
    showLive();
}

// What the clock changes: how many are past the target, how long the longest waits.
function showLive() {
    const {past, far, longest, waiting} = list.summary();
    const set = (id, value, below, tone) => {
        const box = counters.querySelector('#' + id);
        box.querySelector('.n').textContent = value;
        box.querySelector('.n').classList.toggle('bad', tone);
        box.querySelector('.d').textContent = below;
    };
    set('waiting', number(waiting), waiting ? t('now.longest', {time: duration(longest)}) : t('now.nobody'), false);
    set('past', number(past), far ? t('now.far', {n: number(far)}) : '', past > 0);
    counters.querySelector('#past .ic').toggleAttribute('hidden', past === 0);
    if (!here().query.channel && !here().query.manager) {
        window.dispatchEvent(new CustomEvent('past', {detail: past}));
    }
}

function counter(name, value, below, href, extra = {}) {
    return h(
        'a',
        {href, ...extra},
        h('span', {class: 'k'}, name),
        h('span', {class: 'n'}, value),
        h('span', {class: 'd'}, below),
    );
}

const todays = key => [t('now.' + key), h('span', {class: 'no-ph'}, '\u00a0' + t('today.word'))];

function change(today, yesterday) {
    if (yesterday === null || today === null) {
        return yesterday === null ? '' : t('was', {value: duration(yesterday)});
    }
    const step = today - yesterday;
    const said = step === 0 ? t('same') : `${step > 0 ? '▲ +' : '▼ −'}${duration(Math.abs(step))}`;
    return [
        said,
        step !== 0 && heard(' ' + t(step > 0 ? 'slower' : 'faster')),
        ' · ',
        t('was', {value: duration(yesterday)}),
    ];
}

function share(today, yesterday) {
    return [
        t('of', {rate: percents(today.no_reply_rate), n: number(today.waits)}),
        yesterday.no_reply_rate !== null && ' · ' + t('was', {value: percents(yesterday.no_reply_rate)}),
    ];
}

/** Nobody waits: good news, or a filter that hides them. */
function calm(data) {
    const {channel, manager} = here().query;
    if (channel || manager) {
        return h(
            'div',
            {class: 'calm'},
            h('b', {}, t('now.filtered')),
            h(
                'button',
                {type: 'button', class: 'ctl', onclick: () => go(changed(here(), {channel: null, manager: null}))},
                t('filter.clear'),
            ),
        );
    }
    const last = data.last_answer;
    return h(
        'div',
        {class: 'calm'},
        h('b', {}, t('now.nobody')),
        last &&
            h(
                'p',
                {class: 'm'},
                t('now.last', {at: moment(last.ended_at), manager: last.manager_name, time: duration(last.work_sec)}),
            ),
    );
}
