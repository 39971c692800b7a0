// Does it get better, day by day?
import {ask, csvOf} from '../api.js';
import {asked} from '../filters.js';
import {behind, sheetAddress} from '../behind.js';
import {date, duration, exact, number, percents} from '../format.js';
import {dayChart} from '../charts/canvas.js';
import {go} from '../address.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {figure, table} from '../table.js';
import {t} from '../i18n.js';

let charts = [];

export default {
    picks: ['period', 'channel', 'manager'],
    title: () => t('trends'),
    load: (state, signal) => ask('trends', asked(state.query), signal),
    csv: state => csvOf('trends', asked(state.query)),

    draw(data, {state}) {
        if (data.days.every(day => day.inbound === 0 && day.waits === 0)) {
            return nothing(state);
        }
        charts = [answers(data), loads(data), behaviour(data)];
        return [
            h(
                'div',
                {class: 'charts dim'},
                charts.map(chart => chart.element),
            ),
            h(
                'div',
                {class: 'block'},
                h('h2', {}, t('trends.table')),
                table({
                    heading: t('trends.table'),
                    rows: [...data.days].reverse(),
                    total: data.total,
                    last: () => 0,
                    rowClass: row => (row.few ? 'few' : ''),
                    columns: columns(),
                }),
            ),
            h('p', {class: 'note'}, t('trends.note')),
        ];
    },

    enter: () => () => charts.forEach(chart => chart.end()),
};

const minutes = {value: value => (value === null ? '—' : duration(value * 60)), axis: value => number(value)};
const counts = {value: value => number(value), axis: value => number(value)};
const shares = {value: value => percents(value), axis: value => `${number(value)} %`};

function chart(data, heading, format, kind, series) {
    return dayChart({
        heading,
        format,
        labels: data.days.map(day => date(day.date)),
        series,
        onday: index => go(sheetAddress('waits', {kind, date: data.days[index].date})),
    });
}

function answers(data) {
    const of = key => data.days.map(day => (day[key] === null ? null : day[key] / 60));
    return chart(data, t('trends.answers'), minutes, 'counted', [
        {label: t('now.median'), values: of('median_sec'), kind: 'line', tone: 'accent'},
        {label: 'P90', values: of('p90_sec'), kind: 'line', tone: 'warnf'},
        {
            label: t('target'),
            values: data.days.map(() => data.target_sec / 60),
            kind: 'line',
            tone: 'ctl',
            dashed: true,
        },
    ]);
}

function loads(data) {
    const of = key => data.days.map(day => day[key]);
    return chart(data, t('trends.load'), counts, 'waits', [
        {label: t('col.waits'), values: of('waits'), kind: 'bar', tone: 'h3'},
        {label: t('col.noreply'), values: of('unanswered'), kind: 'bar', tone: 'badf'},
    ]);
}

function behaviour(data) {
    const of = key => data.days.map(day => day[key]);
    return chart(data, t('trends.behaviour'), shares, 'waits', [
        {label: t('col.completeness'), values: of('spin_completeness'), kind: 'line', tone: 'accent'},
        {label: t('col.response'), values: of('response_rate'), kind: 'line', tone: 'good'},
    ]);
}

function columns() {
    const list = (kind, row, shown, empty) => behind('waits', {kind, date: row.date}, shown, {empty});
    return [
        {
            key: 'date',
            head: t('day'),
            main: true,
            by: row => row.date ?? '',
            cell: row => (row.date ? date(row.date) : t('all')),
        },
        figure('inbound', t('col.inbound'), row => number(row.inbound)),
        figure('waits', t('col.waits'), row => list('waits', row, number(row.waits), !row.waits)),
        figure('median_sec', t('col.median'), row =>
            h('span', {title: exact(row.median_sec)}, duration(row.median_sec)),
        ),
        figure('p90_sec', 'P90', row =>
            h('span', {title: exact(row.p90_sec)}, list('counted', row, duration(row.p90_sec), row.p90_sec === null)),
        ),
        figure('unanswered', t('col.noreply'), row => [
            list('unanswered', row, number(row.unanswered), !row.unanswered),
            h('small', {}, percents(row.no_reply_rate)),
        ]),
        figure('questions_per_chat', t('col.questions'), row => number(row.questions_per_chat, 1)),
        figure('spin_completeness', t('col.completeness'), row => percents(row.spin_completeness)),
        figure('paid_orders', t('col.paid'), row => [
            behind('orders', {kind: 'paid', from: row.date, to: row.date}, number(row.paid_orders), {
                empty: !row.paid_orders,
            }),
            h('small', {}, t('of.orders', {n: number(row.orders)})),
        ]),
    ];
}
