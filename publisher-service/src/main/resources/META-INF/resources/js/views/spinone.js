// One manager: where he stands against each target, week by week, and his plan.
import {behind, sheetAddress} from '../behind.js';
import {h} from '../dom.js';
import {number, percents, plusDays, shortDate} from '../format.js';
import {plan} from './plan.js';
import {targetBar} from '../charts/target.js';
import {t} from '../i18n.js';
import {zoneSign} from '../icons.js';

const QUESTIONS = 'questions_per_chat';

export function one(row, weeks) {
    return [
        lede(row),
        h(
            'div',
            {class: 'two dim'},
            h(
                'div',
                {},
                h(
                    'section',
                    {},
                    h('h2', {}, row.manager_name, ' ', h('span', {}, t('spin.where', {n: number(row.chats)}))),
                    row.measures.map(measure => line(measure, row)),
                    h('p', {class: 'xs m'}, t('spin.key')),
                ),
                weekly(weeks),
            ),
            h('div', {}, h('h2', {}, t('spin.plan'), ' ', h('span', {}, t('spin.order'))), plan(row)),
        ),
        h('p', {class: 'note'}, t('spin.whole')),
    ];
}

function lede({weak, measures, few}) {
    if (few) {
        return h('p', {class: 'lede'}, t('few.verdict'));
    }
    const first = measures.find(one => one.measure === weak[0]);
    return h(
        'p',
        {class: 'lede'},
        first
            ? [
                  t('spin.begin'),
                  ' ',
                  h('b', {}, t('measure.' + first.measure)),
                  ': ',
                  t('spin.at', {value: shown(first, first.value), target: goal(first)}),
                  weak[1] && [' ', t('spin.next', {measure: t('measure.' + weak[1])})],
              ]
            : t('spin.reached'),
    );
}

const shown = ({measure}, value) => (measure === QUESTIONS ? number(value, 2) : percents(value));
const goal = ({measure, target}) => (measure === QUESTIONS ? number(target) : percents(target, 0));

function line(measure, row) {
    const {measure: key, value, target, red, yellow, level, low, high, gap} = measure;
    const zone = row.few ? '' : level;
    const stage = key.endsWith('usage_rate') && key[0];
    return h(
        'div',
        {class: 'st'},
        h(
            'div',
            {},
            h('b', {}, t('measure.' + key)),
            h('span', {class: 'sub'}, zone && zoneSign(zone), ' ', zone ? t('zone.' + zone) : t('few')),
        ),
        h(
            'div',
            {class: 'g'},
            targetBar({
                value,
                target,
                borders: [red, yellow],
                low,
                high,
                zone,
                max: key === QUESTIONS ? 8 : 100,
                label: t('bar.said', {value: shown(measure, value), target: goal(measure)}),
            }),
        ),
        h(
            'div',
            {class: 'r'},
            stage ? chats(row, {stage}, h('b', {}, shown(measure, value))) : h('b', {}, shown(measure, value)),
            h('span', {class: 'm'}, ` / ${goal(measure)}`),
            h(
                'span',
                {class: 'sub'},
                gap > 0
                    ? t('gap', {gap: key === QUESTIONS ? number(gap, 2) : t('points', {n: number(gap, 1)})})
                    : t('reached'),
                stage && [' · ', chats(row, {stage: 'no_' + stage}, t('without'))],
            ),
        ),
    );
}

const chats = (row, more, text, empty) =>
    behind('chats', {kind: 'spin', manager: row.manager_id, ...more}, text, {empty});

function weekly(weeks) {
    const last = weeks.slice(-4);
    const per = (week, key) => number(week[key]);
    const lines = [
        ['spin_completeness', week => percents(week.spin_completeness, 0)],
        [QUESTIONS, week => number(week.questions_per_chat, 1)],
        ['spin_s', week => per(week, 'spin_s')],
        ['spin_p', week => per(week, 'spin_p')],
        ['spin_i', week => per(week, 'spin_i')],
        ['spin_n', week => per(week, 'spin_n')],
    ];
    return (
        last.length > 0 &&
        h(
            'section',
            {},
            h('h2', {}, t('spin.weeks')),
            h(
                'table',
                {class: 'wk'},
                h(
                    'thead',
                    {},
                    h(
                        'tr',
                        {},
                        h('th', {scope: 'col'}, t('week.of')),
                        last.map(week =>
                            h(
                                'th',
                                {scope: 'col', class: 'r'},
                                h(
                                    'a',
                                    {
                                        class: 'e',
                                        href: sheetAddress('waits', {
                                            kind: 'waits',
                                            from: week.week,
                                            to: plusDays(week.week, 6),
                                        }),
                                    },
                                    shortDate(week.week),
                                ),
                                h('br'),
                                `n = ${number(week.spin_chats)}`,
                            ),
                        ),
                    ),
                ),
                h(
                    'tbody',
                    {},
                    lines.map(([key, cell]) =>
                        h(
                            'tr',
                            {},
                            h('th', {scope: 'row', class: 'hd'}, t('week.' + key)),
                            last.map(week => h('td', {class: 'r'}, cell(week))),
                        ),
                    ),
                ),
            ),
        )
    );
}
