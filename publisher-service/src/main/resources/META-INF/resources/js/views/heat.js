// When do clients write, and when do they wait?
import {ask, csvOf} from '../api.js';
import {asked} from '../filters.js';
import {cellMap} from '../charts/cellmap.js';
import {duration, number, percent} from '../format.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {sheetAddress} from '../behind.js';
import {plural, t} from '../i18n.js';

const LEAST = 10;
const ENOUGH = 30;
const SEVERAL = 3;
const phone = matchMedia('(max-width: 720px)');

export default {
    picks: ['period', 'channel'],
    title: () => t('heat'),
    load: (state, signal) => ask('heat', asked(state.query), signal),
    csv: state => csvOf('heat', asked(state.query)),

    draw(data, {state}) {
        if (data.cells.every(cell => cell.inbound === 0 && cell.waits === 0)) {
            return nothing(state);
        }
        return [
            h(
                'p',
                {class: 'lede'},
                t('heat.lede'),
                !data.applied.manager && state.query.manager && ' ' + t('heat.manager'),
            ),
            h('div', {class: 'heat dim'}, h('div', {}, inbound(data), p90(data)), facts(data)),
        ];
    },

    enter(stage) {
        const redraw = () => stage.body.replaceChildren(...[this.draw(stage.data, stage)].flat().filter(Boolean));
        phone.addEventListener('change', redraw);
        return () => phone.removeEventListener('change', redraw);
    },
};

function inbound({cells}) {
    const most = Math.max(1, ...cells.map(cell => cell.inbound));
    const step = cell => Math.min(4, Math.floor((cell.inbound / most) * 5));
    return h(
        'figure',
        {},
        h(
            'figcaption',
            {},
            h('h2', {}, t('heat.inbound')),
            h(
                'div',
                {class: 'lg'},
                '0',
                [0, 1, 2, 3, 4].map(level => h('i', {class: 'c' + level})),
                number(most),
                h('i', {class: 'off'}),
                t('heat.off'),
            ),
        ),
        cellMap({
            cells,
            turned: phone.matches,
            heading: t('heat.inbound'),
            sum: true,
            shown: cell => number(cell.inbound),
            value: cell => cell.inbound,
            kind: cell => 'c' + step(cell),
            href: cell =>
                cell.waits > 0 && sheetAddress('waits', {kind: 'waits', weekday: cell.weekday, hour: cell.hour}),
            said: cell => plural('messages', cell.inbound),
        }),
    );
}

function p90({cells, target_sec: target}) {
    const known = cell => cell.n >= LEAST && cell.p90_sec !== null;
    const step = cell =>
        !known(cell)
            ? 0
            : cell.p90_sec > 3 * target
              ? 3
              : cell.p90_sec > 2 * target
                ? 2
                : cell.p90_sec > target
                  ? 1
                  : 0;
    const at = share => number((target * share) / 60);
    return h(
        'figure',
        {},
        h(
            'figcaption',
            {},
            h('h2', {}, t('heat.p90')),
            h(
                'div',
                {class: 'lg'},
                h('i', {class: 'w0'}),
                t('upto', {time: at(1)}),
                h('i', {class: 'w1'}),
                `${at(1)}–${at(2)}`,
                h('i', {class: 'w2'}),
                `${at(2)}–${at(3)}`,
                h('i', {class: 'w3'}),
                t('heat.more', {time: at(3)}),
                ' · ',
                t('heat.few', {n: LEAST}),
            ),
        ),
        cellMap({
            cells,
            turned: phone.matches,
            heading: t('heat.p90'),
            name: 'p90',
            shown: cell => (known(cell) ? number(cell.p90_sec / 60) : '·'),
            kind: cell => 'w' + step(cell),
            href: cell =>
                cell.n > 0 && sheetAddress('waits', {kind: 'counted', weekday: cell.weekday, hour: cell.hour}),
            said: cell => (known(cell) ? `${duration(cell.p90_sec)}, n = ${cell.n}` : t('heat.few.said', {n: cell.n})),
        }),
    );
}

/** What stands out, each with its number of cases. */
function facts({cells, inbound: all, inbound_out_of_hours: outside}) {
    const slow = best(
        cells.filter(cell => cell.n >= ENOUGH),
        cell => cell.p90_sec,
    );
    const busy = best(cells, cell => cell.inbound);
    const silent = best(
        cells.filter(cell => cell.waits >= LEAST),
        cell => cell.unanswered / cell.waits,
    );
    const hour = cell => t('heat.hour', {day: t('weekday.' + cell.weekday), from: cell.hour, to: cell.hour + 1});
    const list = (kind, cell, text) =>
        h('a', {class: 'l', href: sheetAddress('waits', {kind, weekday: cell.weekday, hour: cell.hour})}, text);
    return h(
        'aside',
        {'aria-label': t('heat.facts')},
        h(
            'ul',
            {class: 'facts'},
            slow &&
                h(
                    'li',
                    {},
                    h('b', {}, t('heat.worst', {hour: hour(slow)})),
                    ' ',
                    t('heat.worst.p90', {p90: duration(slow.p90_sec)}),
                    ' ',
                    list('counted', slow, `n = ${number(slow.n)}`),
                ),
            silent?.unanswered >= SEVERAL &&
                h(
                    'li',
                    {},
                    h('b', {}, t('heat.silent', {hour: hour(silent)})),
                    ' ',
                    list(
                        'unanswered',
                        silent,
                        t('heat.silent.of', {n: number(silent.unanswered), of: number(silent.waits)}),
                    ),
                ),
            all > 0 &&
                h(
                    'li',
                    {},
                    h('b', {}, t('heat.outside', {rate: percent(outside / all, 0)})),
                    ' ',
                    t('heat.outside.n', {n: number(outside), of: number(all)}),
                ),
            busy?.inbound > 0 &&
                h(
                    'li',
                    {},
                    h('b', {}, t('heat.busy', {hour: hour(busy)})),
                    ' — ',
                    plural('messages', busy.inbound),
                    '.',
                ),
        ),
    );
}

function best(cells, by) {
    return cells.reduce((top, cell) => (top === undefined || by(cell) > by(top) ? cell : top), undefined);
}
