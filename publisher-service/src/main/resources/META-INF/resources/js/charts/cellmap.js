// 7 × 24 as a real table: one tab stop, arrows move; turned on a phone, hours down and the night folded.
import {h} from '../dom.js';
import {number} from '../format.js';
import {t} from '../i18n.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({length: 24}, (_, hour) => hour);
const MOVES = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};
let nightOpen = false;

/**
 * @param cells the server's, each with weekday and hour; `shown`, `said`, `kind` and `href` give a cell's look and list
 * @param sum whether a row ends with the sum of `value`
 */
export function cellMap({cells, turned, heading, sum, shown, said, kind, href, value, name = 'in'}) {
    const at = (day, hour) => cells.find(cell => cell.weekday === day && cell.hour === hour);
    const [down, across] = turned ? [HOURS, DAYS] : [DAYS, HOURS];
    const cellOf = (row, column) => (turned ? at(column, row) : at(row, column));
    const grid = h(
        'table',
        {class: 'cells', onkeydown: event => move(event, grid)},
        h('caption', {class: 'vh'}, heading),
        h(
            'thead',
            {},
            h(
                'tr',
                {},
                h('th', {'aria-hidden': 'true'}),
                across.map(column => h('th', {scope: 'col'}, turned ? t('day.' + column) : column)),
                sum && h('th', {scope: 'col', class: 'sum'}, t('sum')),
            ),
        ),
        h(
            'tbody',
            {},
            down.map(row =>
                h(
                    'tr',
                    {hidden: turned && row < 8 && !nightOpen, 'data-night': turned && row < 8},
                    h('th', {scope: 'row'}, turned ? row : t('day.' + row)),
                    across.map(column => drawn(cellOf(row, column))),
                    sum &&
                        h(
                            'td',
                            {class: 'sum'},
                            number(across.reduce((all, column) => all + value(cellOf(row, column)), 0)),
                        ),
                ),
            ),
        ),
    );
    grid.querySelector('a,span')?.setAttribute('tabindex', '0');
    return turned ? [nightButton(grid), grid] : grid;

    function drawn(cell) {
        const title = `${t('weekday.' + cell.weekday)}, ${cell.hour}–${cell.hour + 1}: ${said(cell)}`;
        const to = href(cell);
        return h(
            'td',
            {class: `${kind(cell)} ${cell.working ? '' : 'off'}`},
            h(
                to ? 'a' : 'span',
                {
                    href: to || undefined,
                    id: `${name}-${cell.weekday}-${cell.hour}`,
                    tabindex: -1,
                    title,
                    'aria-label': title,
                },
                shown(cell),
            ),
        );
    }
}

function nightButton(grid) {
    const button = h('button', {type: 'button', class: 'l s', 'aria-expanded': String(nightOpen)}, t('heat.night'));
    button.addEventListener('click', () => {
        nightOpen = !nightOpen;
        button.setAttribute('aria-expanded', String(nightOpen));
        grid.querySelectorAll('[data-night]').forEach(row => {
            row.hidden = !nightOpen;
        });
    });
    return button;
}

function move(event, grid) {
    const step = MOVES[event.key];
    if (!step) {
        return;
    }
    event.preventDefault();
    const rows = [...grid.querySelectorAll('tbody tr:not([hidden])')].map(row => [...row.querySelectorAll('a,span')]);
    const row = rows.findIndex(cells => cells.includes(document.activeElement));
    const next = rows[row + step[0]]?.[rows[row].indexOf(document.activeElement) + step[1]];
    if (next) {
        document.activeElement.setAttribute('tabindex', '-1');
        next.setAttribute('tabindex', '0');
        next.focus();
    }
}
