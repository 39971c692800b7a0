// Where do clients wait longest?
import {ask, csvOf} from '../api.js';
import {asked, channelName} from '../filters.js';
import {changed, here} from '../address.js';
import {duration, percents} from '../format.js';
import {figureColumns, isLast, workColumns} from './rows.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {table} from '../table.js';
import {plural, t} from '../i18n.js';

const who = row => (row.channel ? {channel: row.channel} : {});

export default {
    picks: ['period', 'channel', 'manager'],
    title: () => t('channels'),
    load: (state, signal) => ask('channels', asked(state.query), signal),
    csv: state => csvOf('channels', asked(state.query)),

    draw(data, {state}) {
        if (data.rows.length === 0) {
            return nothing(state);
        }
        const name = {
            key: 'name',
            head: t('channel'),
            main: true,
            by: row => row.channel ?? '',
            cell: row =>
                row.channel
                    ? h('a', {class: 'nm e', href: changed(here(), {channel: row.channel})}, channelName(row.channel))
                    : t('all'),
        };
        const spin = {
            key: 'spin',
            head: t('col.completeness'),
            right: true,
            by: row => row.spin_completeness,
            cell: row => percents(row.spin_completeness),
        };
        const shared = {who, target: data.target_sec, rows: data.rows};
        return [
            h(
                'div',
                {class: 'pad'},
                table({
                    heading: t('channels'),
                    rows: data.rows,
                    total: data.rows.length > 1 && data.total,
                    last: isLast,
                    rowClass: row => (row.few ? 'few' : ''),
                    columns: [name, ...figureColumns(shared), spin, ...workColumns(shared)],
                }),
            ),
            h(
                'p',
                {class: 'note'},
                t('channels.note', {target: duration(data.target_sec)}),
                ' ',
                data.total.out_of_hours > 0 && plural('outside', data.total.out_of_hours),
            ),
        ];
    },
};
