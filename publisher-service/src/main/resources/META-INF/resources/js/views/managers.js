// Who differs for certain, and in what?
import {ask, csvOf} from '../api.js';
import {asked} from '../filters.js';
import {changed, here, shared, write} from '../address.js';
import {duration, number, percents} from '../format.js';
import {figureColumns, isLast, workColumns} from './rows.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {spinBars} from '../charts/spinbars.js';
import {stagesOf, stagesSaid} from '../measures.js';
import {table} from '../table.js';
import {plural, t} from '../i18n.js';

const isTotal = row => row.manager_id === undefined || row.manager_id === null;
const who = row => (isTotal(row) ? {} : {manager: row.manager_id});

export default {
    picks: ['period', 'channel', 'manager'],
    title: () => t('managers'),
    load: (state, signal) => ask('managers', asked(state.query), signal),
    csv: state => csvOf('managers', asked(state.query)),

    draw(data, {meta, state}) {
        if (data.rows.length === 0) {
            return nothing(state);
        }
        const worse = data.standouts
            .filter(one => one.measure === 'no_reply_rate' && one.worse)
            .map(one => one.manager_id);
        const rows = data.rows.map(row => ({...row, proved: worse.includes(row.manager_id)}));
        return [
            lede(data),
            h(
                'div',
                {class: 'pad'},
                table({
                    heading: t('managers'),
                    rows,
                    total: rows.length > 1 && data.total,
                    last: isLast,
                    rowClass: row => (row.few && row.manager_id !== '' ? 'few' : ''),
                    columns: [
                        place(),
                        name(),
                        ...figureColumns({who, target: data.target_sec, rows}),
                        spin(meta),
                        ...workColumns({who, target: data.target_sec}),
                    ],
                }),
            ),
            h(
                'p',
                {class: 'note'},
                t('managers.note', {target: duration(data.target_sec)}),
                ' ',
                data.total.out_of_hours > 0 && plural('outside', data.total.out_of_hours),
            ),
        ];
    },
};

/** One sentence, only of what intervals prove. */
function lede(data) {
    const texts = data.standouts
        .slice(0, 2)
        .filter(one => STANDOUT[one.measure])
        .map(one => [
            h('b', {}, `${one.manager_name}: ${STANDOUT[one.measure](one.value)}`),
            ', ',
            t('others', {value: SHORT[one.measure](one.others)}),
            '. ',
        ]);
    return texts.length > 0 && h('p', {class: 'lede'}, texts);
}

const SHORT = {
    no_reply_rate: percents,
    response_rate: percents,
    median_sec: duration,
    p90_sec: duration,
};
const STANDOUT = {
    no_reply_rate: value => t('standout.noreply', {value: percents(value)}),
    response_rate: value => t('standout.response', {value: percents(value)}),
    median_sec: value => t('standout.median', {value: duration(value)}),
    p90_sec: value => t('standout.p90', {value: duration(value)}),
};

function place() {
    return {
        key: 'place',
        head: t('col.place'),
        right: true,
        kind: 'pl',
        by: row => row.place_low,
        cell: row =>
            !isTotal(row) &&
            h(
                'span',
                {class: 'm'},
                row.place_low === null || row.place_low === undefined
                    ? row.few && row.manager_id
                        ? t('few')
                        : '—'
                    : row.place_low === row.place_high
                      ? number(row.place_low)
                      : `${row.place_low}–${row.place_high}`,
            ),
    };
}

function name() {
    return {
        key: 'name',
        head: t('manager'),
        main: true,
        by: row => row.manager_name ?? '',
        cell: row => {
            if (isTotal(row)) {
                return t('all');
            }
            const address =
                row.manager_id === ''
                    ? changed(here(), {manager: 'none'})
                    : write({view: 'spin', query: {...shared(here().query), manager: row.manager_id}});
            return [
                h('a', {class: row.manager_id ? 'nm e' : 'nm e bad', href: address}, row.manager_name),
                row.few && row.manager_id && h('span', {class: 'sub'}, t('few.n', {n: number(row.n)})),
            ];
        },
    };
}

function spin(meta) {
    return {
        key: 'spin',
        head: t('col.spin'),
        kind: 'draw',
        by: row => row.whole_period?.spin_completeness,
        cell: row => {
            if (!row.whole_period || row.whole_period.s_usage_rate === null) {
                return isTotal(row) ? percents(row.spin_completeness, 0) : h('span', {class: 'm'}, '—');
            }
            const stages = stagesOf(row.whole_period, meta);
            return h(
                'span',
                {class: 'spw'},
                spinBars(stages, row.few, stagesSaid(stages)),
                h('b', {}, percents(row.whole_period.spin_completeness, 0)),
            );
        },
    };
}
