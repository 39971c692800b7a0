// Numbers that open what is behind them. The sheet's content stands in the address: sheet=waits/kind.unanswered/manager.12
import {changed, here} from './address.js';
import {h} from './dom.js';

/** 'waits', {kind: 'open', manager: ''} → 'waits/kind.open/manager.none' */
export function sheetOf(list, query) {
    const parts = Object.entries(query)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => `${name}.${encodeURIComponent(name === 'manager' && value === '' ? 'none' : value)}`);
    return [list, ...parts].join('/');
}

/** The opposite. */
export function readSheet(text) {
    const [list, ...parts] = text.split('/');
    const query = Object.fromEntries(
        parts.map(part => {
            const dot = part.indexOf('.');
            return [part.slice(0, dot), decodeURIComponent(part.slice(dot + 1))];
        }),
    );
    return {list, query};
}

/** A number as a link to its list; without a list behind it (none, or nothing in it) plain. */
export function behind(list, query, shown, {empty = false, ...attributes} = {}) {
    return empty
        ? h('span', attributes, shown)
        : h('a', {class: 'e', ...attributes, href: sheetAddress(list, query)}, shown);
}

export function sheetAddress(list, query) {
    return changed(here(), {sheet: sheetOf(list, query)});
}
