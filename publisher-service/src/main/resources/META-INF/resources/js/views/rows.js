// Columns that managers and channels share.
import {behind} from '../behind.js';
import {duration, durations, exact, number, percents} from '../format.js';
import {figure} from '../table.js';
import {h, heard} from '../dom.js';
import {interval, intervalAxis} from '../charts/interval.js';
import {plural, t} from '../i18n.js';
import {spark} from '../charts/spark.js';
import {triangle, zoneSign} from '../icons.js';

const SLOW_TARGETS = 2;

/** @param who gives the filter of a row's lists; @param target seconds; @param rows to scale the axis by */
export function figureColumns({who, target, rows}) {
    const max = axisEnd(rows, target);
    const list = (kind, row, shown, empty) => behind('waits', {kind, ...who(row)}, shown, {empty});
    return [
        {
            key: 'chats',
            head: t('col.chats'),
            right: true,
            by: row => row.chats,
            cell: row => behind('chats', {kind: 'waited', ...who(row)}, number(row.chats), {empty: !row.chats}),
        },
        {
            key: 'median',
            head: t('col.median'),
            right: true,
            by: row => row.median_sec,
            kind: 'nw',
            cell: row => [
                h(
                    'span',
                    {title: exact(row.median_sec)},
                    list('counted', row, duration(row.median_sec), row.median_sec === null),
                ),
                small(durations(row.median_low_sec, row.median_high_sec)),
            ],
        },
        {
            key: 'p90',
            head: t('col.p90'),
            right: true,
            by: row => row.p90_sec,
            kind: 'nw',
            cell: row => p90(row, target, list),
        },
        {
            key: 'axis',
            head: t('col.interval'),
            label: '',
            kind: 'draw no-ph',
            axis: intervalAxis(max),
            cell: row => p90Line(row, rows, max, target),
        },
        {
            key: 'open',
            head: t('col.open'),
            right: true,
            by: row => row.p90_with_open_sec,
            kind: 'nw',
            cell: row => withOpen(row, list),
        },
        {
            key: 'noreply',
            head: t('col.noreply'),
            right: true,
            by: row => row.no_reply_rate,
            cell: row => [list('unanswered', row, noReply(row), !row.unanswered), small(percents(row.no_reply_rate))],
        },
        {
            key: 'response',
            head: t('col.response'),
            right: true,
            by: row => row.response_rate,
            cell: row => [percents(row.response_rate), small(t('of.waits', {n: number(row.waits)}))],
        },
    ];
}

/** Behaviour and money of the period. */
export function workColumns({who, target}) {
    return [
        figure('questions_per_chat', t('col.questions'), row => number(row.questions_per_chat, 1)),
        figure('next_steps', t('col.steps'), row => [
            number(row.next_steps),
            row.whole_period && small(percents(row.whole_period.next_step_rate, 0)),
        ]),
        figure('paid_orders', t('col.paid'), row => [
            behind('orders', {kind: 'paid', ...who(row)}, number(row.paid_orders), {empty: !row.paid_orders}),
            small(t('of.orders', {n: number(row.orders)})),
        ]),
        {
            key: 'spark',
            head: t('col.spark'),
            cell: row =>
                row.spark?.length > 1 &&
                spark(
                    row.spark.map(day => day.median_sec),
                    target,
                    t('spark.said', {time: duration(lastOf(row.spark))}),
                ),
        },
    ];
}

/** Fewer than 30 answers: grey, no place, no verdict, at the bottom; after them who is nobody. */
export const isLast = row => (row.manager_id === '' ? 2 : row.few ? 1 : 0);

const small = text => text && text !== '—' && h('small', {}, text);

function p90(row, target, list) {
    const far = !row.few && row.p90_low_sec !== null && row.p90_low_sec > SLOW_TARGETS * target;
    return [
        far && [zoneSign('yellow'), heard(t('p90.slow')), ' '],
        h('span', {title: exact(row.p90_sec)}, list('counted', row, duration(row.p90_sec), row.p90_sec === null)),
        small(durations(row.p90_low_sec, row.p90_high_sec)),
    ];
}

function p90Line(row, rows, max, target) {
    if (row.p90_sec === null || row.p90_low_sec === null || row.p90_high_sec === null) {
        return null;
    }
    const rivals = rows.filter(other => other !== row && !other.few && other.p90_low_sec !== null);
    const apart = rivals.some(other => other.p90_low_sec > row.p90_high_sec || other.p90_high_sec < row.p90_low_sec);
    return interval({
        low: row.p90_low_sec,
        high: row.p90_high_sec,
        value: row.p90_sec,
        max,
        target,
        few: row.few,
        apart,
        label: t('interval.said', {low: duration(row.p90_low_sec), high: duration(row.p90_high_sec)}),
    });
}

function withOpen(row, list) {
    if (row.p90_with_open_sec !== null) {
        return [
            `≥ ${duration(row.p90_with_open_sec)}`,
            h('small', {}, list('open_in_period', row, plural('open', row.open), !row.open)),
        ];
    }
    return [
        h('span', {class: 'm'}, '—'),
        h('small', {}, row.open ? plural('recent', row.open_recent) : t('open.none')),
    ];
}

function noReply(row) {
    const bad = row.manager_id === '' ? row.unanswered > 0 : row.proved;
    return bad ? [triangle(), ' ', h('span', {class: 'bad'}, number(row.unanswered))] : number(row.unanswered);
}

function axisEnd(rows, target) {
    const highest = Math.max(
        target * 1.5,
        ...rows.filter(row => !row.few).map(row => row.p90_high_sec ?? row.p90_sec ?? 0),
    );
    return Math.ceil(highest / 300) * 300;
}

const lastOf = days => days.findLast(day => day.median_sec !== null)?.median_sec;
