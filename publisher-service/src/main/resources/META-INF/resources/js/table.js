// A real table that sorts by its heads and becomes labelled cells where it is narrow.
import {changed, correct, here} from './address.js';
import {h} from './dom.js';
import {t} from './i18n.js';

/** A column of numbers that sorts by the field of its key. */
export function figure(key, head, cell, more = {}) {
    return {key, head, right: true, by: row => row[key], cell, ...more};
}

/**
 * @param columns [{key, head, label, cell(row), by(row), right, kind, axis}] `by` gives what to sort by, absent last;
 *     `kind` a class of the cell; `axis` a drawing in place of a head
 * @param rows with `low` rows (too few data, nobody) always at the end, as `last(row)` tells
 */
export function table({columns, rows, total, heading, last = () => false, rowClass = () => '', name = 'sort', slim}) {
    const {query} = here();
    const sorted = sort(
        rows,
        columns.find(column => column.key === query[name]),
        query[name + '_dir'] === 'desc',
        last,
    );
    return h(
        'table',
        {class: slim ? 'cards dim slim' : 'cards dim'},
        h('caption', {class: 'vh'}, heading),
        h(
            'thead',
            {},
            h(
                'tr',
                {},
                columns.map(column => head(column, query, name)),
            ),
        ),
        h(
            'tbody',
            {},
            sorted.map(row => line(columns, row, rowClass(row))),
            total && line(columns, total, 'tot'),
        ),
    );
}

function line(columns, row, kind) {
    return h(
        'tr',
        {class: kind},
        columns.map(column =>
            column.main
                ? h('th', {scope: 'row', class: 'hd'}, column.cell(row))
                : h(
                      'td',
                      {
                          class: [column.right && 'r', column.kind].filter(Boolean).join(' '),
                          'data-l': column.label ?? column.head,
                      },
                      column.cell(row),
                  ),
        ),
    );
}

function head(column, query, name) {
    const kind = [column.right && 'r', column.kind !== 'nw' && column.kind].filter(Boolean).join(' ');
    if (!column.by) {
        return h(
            'th',
            {scope: 'col', class: kind},
            column.axis,
            column.axis ? h('span', {class: 'vh'}, column.head) : column.head,
        );
    }
    const desc = query[name] === column.key && query[name + '_dir'] !== 'asc';
    const sorted = query[name] === column.key ? (desc ? 'descending' : 'ascending') : undefined;
    const turn = () =>
        correct(changed(here(), {[name]: column.key, [name + '_dir']: sorted === 'descending' ? 'asc' : 'desc'}));
    return h(
        'th',
        {scope: 'col', class: kind, 'aria-sort': sorted},
        h(
            'button',
            {type: 'button', id: `by-${name}-${column.key}`, title: t('sort'), onclick: turn},
            column.head,
            sorted === 'descending' ? ' ▼' : sorted === 'ascending' ? ' ▲' : '',
        ),
    );
}

function sort(rows, column, desc, last) {
    if (!column?.by) {
        return rows;
    }
    const value = row => column.by(row);
    const none = row => value(row) === null || value(row) === undefined;
    return [...rows].sort((a, b) => {
        if (last(a) !== last(b) || none(a) !== none(b)) {
            return last(a) - last(b) || none(a) - none(b);
        }
        const order = typeof value(a) === 'string' ? value(a).localeCompare(value(b)) : value(a) - value(b);
        return desc ? -order : order;
    });
}
