// What should this manager train first?
import {ask, csvOf} from '../api.js';
import {changed, here} from '../address.js';
import {behind, sheetAddress} from '../behind.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {number, percents, plusDays, shortDate} from '../format.js';
import {plan} from './plan.js';
import {stagesOf, stagesSaid} from '../measures.js';
import {spinBars} from '../charts/spinbars.js';
import {table} from '../table.js';
import {targetBar} from '../charts/target.js';
import {t} from '../i18n.js';
import {zoneSign} from '../icons.js';

const QUESTIONS = 'questions_per_chat';
const asked = ({period, from, to, channel, manager}) => ({...(from && to ? {from, to} : {period}), channel, manager});

export default {
    picks: ['period', 'channel', 'manager'],
    title: () => t('spin'),
    load: (state, signal) => ask('spin', asked(state.query), signal),
    csv: state => csvOf('spin', asked(state.query)),

    draw(data, {state, meta}) {
        if (data.rows.length === 0) {
            return nothing(state);
        }
        return state.query.manager ? one(data.rows[0], data.weeks) : all(data.rows, meta);
    },
};

/** Everybody: whom to open. */
function all(rows, meta) {
    const value = (row, measure) => row.measures.find(one => one.measure === measure)?.value ?? null;
    const usage = row => Object.fromEntries(row.measures.map(one => [one.measure, one.value]));
    const figure = (measure, head, cell) => ({key: measure, head, right: true, by: row => value(row, measure), cell});
    return [
        h('p', {class: 'lede'}, t('spin.pick')),
        h('div', {class: 'pad'}, table({
            heading: t('spin'), rows, last: row => (row.few ? 1 : 0), rowClass: row => (row.few ? 'few' : ''),
            columns: [
                {key: 'name', head: t('manager'), main: true, by: row => row.manager_name,
                    cell: row => h('a', {class: 'nm e', href: changed(here(), {manager: row.manager_id || 'none'})}, row.manager_name)},
                {key: 'chats', head: t('col.chats'), right: true, by: row => row.chats, cell: row => chats(row, {}, number(row.chats))},
                {key: 'bars', head: t('col.spin'), kind: 'draw', cell: row => {
                    const stages = stagesOf(usage(row), meta);
                    return spinBars(stages, row.few, stagesSaid(stages));
                }},
                figure('spin_completeness', t('col.completeness'), row => percents(value(row, 'spin_completeness'))),
                figure(QUESTIONS, t('col.questions'), row => number(value(row, QUESTIONS), 2)),
                {key: 'open', head: t('col.openq'), right: true, by: row => row.open_rate, cell: row => percents(row.open_rate)},
                {key: 'full', head: t('col.full'), right: true, by: row => row.full_spin_chats,
                    cell: row => [chats(row, {stage: 'full'}, number(row.full_spin_chats), !row.full_spin_chats), h('small', {}, percents(row.full_spin_rate))]},
                {key: 'first', head: t('col.first'), kind: 'wide', cell: row => (row.weak[0] ? t('measure.' + row.weak[0]) : t('spin.reached'))},
            ],
        })),
        h('p', {class: 'note'}, t('spin.whole')),
    ];
}

function one(row, weeks) {
    return [
        lede(row),
        h('div', {class: 'two dim'},
            h('div', {}, h('section', {}, h('h2', {}, row.manager_name, ' ', h('span', {}, t('spin.where', {n: number(row.chats)}))),
                row.measures.map(measure => line(measure, row)), h('p', {class: 'xs m'}, t('spin.key'))), weekly(weeks)),
            h('div', {}, h('h2', {}, t('spin.plan'), ' ', h('span', {}, t('spin.order'))), plan(row))),
        h('p', {class: 'note'}, t('spin.whole')),
    ];
}

function lede({weak, measures, few}) {
    if (few) {
        return h('p', {class: 'lede'}, t('few.verdict'));
    }
    const first = measures.find(one => one.measure === weak[0]);
    return h('p', {class: 'lede'}, first
        ? [t('spin.begin'), ' ', h('b', {}, t('measure.' + first.measure)), ': ',
            t('spin.at', {value: shown(first, first.value), target: goal(first)}),
            weak[1] && [' ', t('spin.next', {measure: t('measure.' + weak[1])})]]
        : t('spin.reached'));
}

const shown = ({measure}, value) => (measure === QUESTIONS ? number(value, 2) : percents(value));
const goal = ({measure, target}) => (measure === QUESTIONS ? number(target) : percents(target, 0));

function line(measure, row) {
    const {measure: key, value, target, red, yellow, level, low, high, gap} = measure;
    const zone = row.few ? '' : level;
    const stage = key.endsWith('usage_rate') && key[0];
    return h('div', {class: 'st'},
        h('div', {}, h('b', {}, t('measure.' + key)), h('span', {class: 'sub'}, zone && zoneSign(zone), ' ', zone ? t('zone.' + zone) : t('few'))),
        h('div', {class: 'g'}, targetBar({value, target, borders: [red, yellow], low, high, zone, max: key === QUESTIONS ? 8 : 100,
            label: t('bar.said', {value: shown(measure, value), target: goal(measure)})})),
        h('div', {class: 'r'},
            stage ? chats(row, {stage}, h('b', {}, shown(measure, value))) : h('b', {}, shown(measure, value)),
            h('span', {class: 'm'}, ` / ${goal(measure)}`),
            h('span', {class: 'sub'}, gap > 0 ? t('gap', {gap: key === QUESTIONS ? number(gap, 2) : t('points', {n: number(gap, 1)})})
                : t('reached'), stage && [' · ', chats(row, {stage: 'no_' + stage}, t('without'))])));
}

const chats = (row, more, text, empty) => behind('chats', {kind: 'spin', manager: row.manager_id, ...more}, text, {empty});

function weekly(weeks) {
    const last = weeks.slice(-4);
    const per = (week, key) => number(week[key]);
    const lines = [['spin_completeness', week => percents(week.spin_completeness, 0)], [QUESTIONS, week => number(week.questions_per_chat, 1)],
        ['spin_s', week => per(week, 'spin_s')], ['spin_p', week => per(week, 'spin_p')], ['spin_i', week => per(week, 'spin_i')], ['spin_n', week => per(week, 'spin_n')]];
    return last.length > 0 && h('section', {}, h('h2', {}, t('spin.weeks')), h('table', {class: 'wk'},
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('week.of')), last.map(week => h('th', {scope: 'col', class: 'r'},
            h('a', {class: 'e', href: sheetAddress('waits', {kind: 'waits', from: week.week, to: plusDays(week.week, 6)})}, shortDate(week.week)), h('br'), `n = ${number(week.spin_chats)}`)))),
        h('tbody', {}, lines.map(([key, cell]) => h('tr', {}, h('th', {scope: 'row', class: 'hd'}, t('week.' + key)),
            last.map(week => h('td', {class: 'r'}, cell(week))))))));
}
