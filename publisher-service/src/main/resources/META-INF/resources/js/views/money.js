// Which behaviour goes with payment? A link, never a cause.
import {ask, csvOf} from '../api.js';
import {asked} from '../filters.js';
import {behind, sheetAddress} from '../behind.js';
import {money, number, percents, signed} from '../format.js';
import {forest, forestAxis} from '../charts/forest.js';
import {h} from '../dom.js';
import {figure, table} from '../table.js';
import {t} from '../i18n.js';

const ENOUGH = 30;

export default {
    picks: ['period', 'channel', 'manager'],
    title: () => t('money'),
    load: (state, signal) => ask('money', asked(state.query), signal),
    csv: state => csvOf('money', asked(state.query)),

    draw(data) {
        return [lede(data.conversion), counters(data), conversion(data.conversion), managers(data)];
    },
};

function lede(rows) {
    const top = rows.find(row => row.verdict === 'higher');
    return (
        top &&
        h(
            'p',
            {class: 'lede'},
            h('b', {}, t('measure.' + top.measure)),
            ': ',
            inPoints(top)
                ? t('money.lede', {gap: t('points', {n: number(top.difference, 1)})})
                : t('money.lede.mean', {gap: number(top.difference, 2)}),
        )
    );
}

function counters({orders, managers_total: whole}) {
    const list = (kind, name, value, below) =>
        h(
            value === '0' ? 'div' : 'a',
            {href: value === '0' ? undefined : sheetAddress('orders', {kind})},
            h('span', {class: 'k'}, name),
            h('span', {class: 'n'}, value),
            h('span', {class: 'd'}, below),
        );
    return h(
        'div',
        {class: 'kpi five', role: 'group', 'aria-label': t('money.counters')},
        list('all', t('money.orders'), number(orders.orders), t('money.linked')),
        list(
            'paid',
            t('money.paid'),
            number(orders.paid_orders),
            t('money.rate', {rate: percents(orders.paid_rate, 0)}),
        ),
        list('paid', t('money.sum'), sums(orders.paid_sum), t('money.sum.of')),
        list(
            'paid',
            t('money.average'),
            sums(orders.average_paid),
            t('money.average.of', {n: number(orders.paid_orders)}),
        ),
        h(
            'div',
            {},
            h('span', {class: 'k'}, t('money.success')),
            h('span', {class: 'n'}, percents(whole?.success_rate)),
            h(
                'span',
                {class: 'd'},
                whole
                    ? t('money.success.of', {
                          low: number(whole.success_low, 1),
                          high: percents(whole.success_high),
                          n: number(whole.chats),
                      })
                    : '',
            ),
        ),
    );
}

// Completeness is a mean, but of per cents.
const inPoints = row => row.kind === 'rate' || row.measure.endsWith('completeness');

const sums = byCurrency =>
    Object.entries(byCurrency ?? {})
        .map(([currency, sum]) => money(sum, currency))
        .join(' + ') || '0';

function conversion(rows) {
    if (rows.length === 0) {
        return h('section', {class: 'block'}, h('h2', {}, t('money.link')), h('p', {class: 'm'}, t('money.link.none')));
    }
    return ['rate', 'mean'].map(kind =>
        plot(
            kind,
            rows.filter(row => inPoints(row) === (kind === 'rate')),
        ),
    );
}

function plot(kind, rows) {
    if (rows.length === 0) {
        return null;
    }
    const edge = edgeOf(rows);
    const few = row => row.verdict === 'too_few_chats' || row.n_with < ENOUGH || row.n_without < ENOUGH;
    const shown = value => (kind === 'rate' ? percents(value) : number(value, 2));
    const step = value => signed(value, kind === 'rate' ? 1 : 2);
    const side = (key, n, head) => ({
        key,
        head,
        right: true,
        cell: row => [shown(row[key]), h('small', {}, `n = ${number(row[n])}`)],
    });
    return h(
        'section',
        {class: 'block dim'},
        h('h2', {}, t('money.link.' + kind), ' ', h('span', {}, t('money.link.note'))),
        table({
            heading: t('money.link.' + kind),
            rows,
            last: row => (few(row) ? 1 : 0),
            rowClass: row => (few(row) ? 'few' : ''),
            columns: [
                {key: 'name', head: t('money.behaviour'), main: true, cell: row => t('measure.' + row.measure)},
                side('with_paid', 'n_with', t('money.with')),
                side('without_paid', 'n_without', t('money.without')),
                {
                    key: 'difference',
                    head: t(kind === 'rate' ? 'money.points' : 'money.difference'),
                    right: true,
                    cell: row => [
                        h('b', {}, step(row.difference)),
                        row.low !== null && h('small', {}, `${step(row.low)} … ${step(row.high)}`),
                    ],
                },
                {
                    key: 'plot',
                    head: t('money.interval'),
                    label: '',
                    kind: 'draw no-ph',
                    axis: forestAxis(edge, value => signed(value, kind === 'rate' ? 0 : 1)),
                    cell: row =>
                        row.low !== null &&
                        row.difference !== null &&
                        forest({
                            value: row.difference,
                            low: row.low,
                            high: row.high,
                            edge,
                            few: few(row),
                            apart: row.low > 0 || row.high < 0,
                            label: `${step(row.low)} … ${step(row.high)}`,
                        }),
                },
                {
                    key: 'verdict',
                    head: t('money.verdict'),
                    cell: row => t('verdict.' + (few(row) ? 'too_few_chats' : row.verdict)),
                },
            ],
        }),
    );
}

function edgeOf(rows) {
    const widest = Math.max(
        0,
        ...rows.filter(row => row.low !== null).flatMap(row => [Math.abs(row.low), Math.abs(row.high)]),
    );
    return [0.2, 0.5, 1, 2, 5, 10, 20, 30, 50].find(edge => edge >= widest) ?? 100;
}

function managers({managers: rows, managers_total: total}) {
    const chats = (kind, row, n) => behind('chats', {kind, manager: row.manager_id}, number(n), {empty: !n});
    return h(
        'section',
        {class: 'block dim'},
        h('h2', {}, t('money.managers'), ' ', h('span', {}, t('whole'))),
        table({
            heading: t('money.managers'),
            rows,
            total: rows.length > 1 && total,
            last: row => (row.few ? 1 : 0),
            rowClass: row => (row.few ? 'few' : ''),
            columns: [
                {
                    key: 'name',
                    head: t('manager'),
                    main: true,
                    by: row => row.manager_name ?? '',
                    cell: row =>
                        h('span', {class: row.manager_id === '' ? 'nm bad' : 'nm'}, row.manager_name ?? t('all')),
                },
                figure('chats', t('col.chats'), row => number(row.chats)),
                figure('chats_with_order', t('money.chats.ordered'), row => [
                    chats('ordered', row, row.chats_with_order),
                    h('small', {}, percents(row.order_rate)),
                ]),
                figure('success_rate', t('money.success'), row => [
                    chats('paid', row, row.chats_with_paid_order),
                    ' · ',
                    percents(row.success_rate),
                    row.success_low !== null &&
                        h('small', {}, `${number(row.success_low, 1)}–${percents(row.success_high)}`),
                ]),
                figure('orders', t('money.orders.short'), row => number(row.orders)),
                figure('paid_orders', t('money.paid'), row => number(row.paid_orders)),
                figure('partly_paid_orders', t('money.partly'), row => number(row.partly_paid_orders)),
                figure('unpaid_orders', t('money.unpaid'), row => number(row.unpaid_orders)),
                {key: 'sum', head: t('money.sum'), right: true, kind: 'wide', cell: row => sums(row.paid_sum)},
                {
                    key: 'average',
                    head: t('money.average.short'),
                    right: true,
                    kind: 'wide',
                    cell: row => sums(row.average_paid),
                },
                figure('weak_orders', t('money.weak'), row => h('span', {class: 'm'}, number(row.weak_orders))),
            ],
        }),
        h('p', {class: 'm s'}, t('money.note')),
    );
}
