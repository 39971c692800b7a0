// What should this manager train first?
import {ask, csvOf} from '../api.js';
import {asked} from '../filters.js';
import {behind} from '../behind.js';
import {changed, here} from '../address.js';
import {figure, table} from '../table.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {number, percents} from '../format.js';
import {one} from './spinone.js';
import {spinBars} from '../charts/spinbars.js';
import {stagesOf, stagesSaid} from '../measures.js';
import {t} from '../i18n.js';

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
    const measured = (measure, head, shown) =>
        figure(measure, head, row => shown(value(row, measure)), {by: row => value(row, measure)});
    return [
        h('p', {class: 'lede'}, t('spin.pick')),
        h(
            'div',
            {class: 'pad'},
            table({
                heading: t('spin'),
                rows,
                last: row => (row.few ? 1 : 0),
                rowClass: row => (row.few ? 'few' : ''),
                columns: [
                    {
                        key: 'name',
                        head: t('manager'),
                        main: true,
                        by: row => row.manager_name,
                        cell: row =>
                            h(
                                'a',
                                {class: 'nm e', href: changed(here(), {manager: row.manager_id || 'none'})},
                                row.manager_name,
                            ),
                    },
                    figure('chats', t('col.chats'), row => chats(row, {}, number(row.chats))),
                    {
                        key: 'bars',
                        head: t('col.spin'),
                        kind: 'draw',
                        cell: row => {
                            const stages = stagesOf(usage(row), meta);
                            return spinBars(stages, row.few, stagesSaid(stages));
                        },
                    },
                    measured('spin_completeness', t('col.completeness'), percents),
                    measured('questions_per_chat', t('col.questions'), shown => number(shown, 2)),
                    figure('open_rate', t('col.openq'), row => percents(row.open_rate)),
                    figure('full_spin_chats', t('col.full'), row => [
                        chats(row, {stage: 'full'}, number(row.full_spin_chats), !row.full_spin_chats),
                        h('small', {}, percents(row.full_spin_rate)),
                    ]),
                    {
                        key: 'first',
                        head: t('col.first'),
                        kind: 'wide',
                        cell: row => (row.weak[0] ? t('measure.' + row.weak[0]) : t('spin.reached')),
                    },
                ],
            }),
        ),
        h('p', {class: 'note'}, t('spin.whole')),
    ];
}

const chats = (row, more, text, empty) =>
    behind('chats', {kind: 'spin', manager: row.manager_id, ...more}, text, {empty});
