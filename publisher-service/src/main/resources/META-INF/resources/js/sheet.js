// The sheet at the right: the waits, chats or orders behind a number. It stands in the address, and Back closes it.
import {ask, csvOf} from './api.js';
import {asked, chosen} from './filters.js';
import {changed, correct, here} from './address.js';
import {dates, number} from './format.js';
import {found} from './found.js';
import {h, put} from './dom.js';
import {readSheet} from './behind.js';
import {t} from './i18n.js';

const PAGE = 100;
let dialog;
let shown;
let opener;

/** Opens, changes or closes the sheet as the address says. */
export function openSheet({state, meta}) {
    const wanted = state.query.sheet;
    if (!wanted) {
        close();
    } else if (wanted !== shown) {
        shown = wanted;
        opener = document.activeElement?.getAttribute('href');
        build();
        fill(readSheet(wanted), state, meta);
    }
}

function build() {
    if (dialog) {
        return;
    }
    dialog = h('dialog', {
        'aria-labelledby': 'sheet-title',
        onclose: closed,
        onclick: event => event.target === dialog && dialog.close(),
    });
    document.body.append(dialog);
    dialog.showModal();
}

function close() {
    shown = null;
    if (dialog) {
        const old = dialog;
        dialog = null;
        old.close();
        old.remove();
    }
}

// By Esc or the button: the address follows, the focus returns to the number.
function closed() {
    if (dialog) {
        correct(changed(here(), {sheet: null}));
    }
    [...document.querySelectorAll('main a[href]')].find(link => link.getAttribute('href') === opener)?.focus();
}

async function fill({list, query}, state, meta) {
    const asks = {...asked(state.query), ...periodOf(query), ...query};
    const rows = h('ul', {class: 'found'});
    const body = h('div', {class: 'bd'}, h('p', {class: 'm', role: 'status'}, t('loading')));
    const heading = h('h2', {id: 'sheet-title'}, t(`list.${list}.${query.kind}`));
    put(
        dialog,
        h(
            'div',
            {class: 'hd'},
            h('div', {}, heading, h('p', {class: 'm s sheet-of'})),
            h('button', {type: 'button', class: 'ctl close', onclick: () => dialog.close()}, t('close')),
        ),
        body,
    );
    await page(list, asks, rows, body, heading, meta, 0);
}

// A period of the sheet's own stands in place of the page's.
function periodOf({period, from, date}) {
    return period || from || date ? {period: null, from: null, to: null} : {};
}

async function page(list, asks, rows, body, heading, meta, offset) {
    const mine = shown;
    let answer;
    try {
        answer = await ask(list, {...asks, offset, limit: PAGE});
    } catch (failure) {
        put(
            body,
            h('p', {role: 'alert'}, failure.status ? failure.message : t('error.unreachable')),
            h(
                'button',
                {type: 'button', class: 'ctl', onclick: () => page(list, asks, rows, body, heading, meta, offset)},
                t('retry'),
            ),
        );
        return;
    }
    if (mine !== shown) {
        return;
    }
    put(heading, t(`list.${list}.${asks.kind}`), ': ', number(answer.total));
    put(dialog.querySelector('.sheet-of'), scope(answer, asks, meta));
    rows.append(...answer.rows.map(row => found(list, row, answer.at)));
    const left = answer.total - offset - answer.rows.length;
    put(
        body,
        answer.total === 0 ? h('p', {class: 'm'}, t('list.empty')) : rows,
        h(
            'div',
            {class: 'toolbar'},
            left > 0 &&
                answer.rows.length > 0 &&
                h(
                    'button',
                    {
                        type: 'button',
                        class: 'l',
                        onclick: () => page(list, asks, rows, body, heading, meta, offset + PAGE),
                    },
                    t('list.more', {n: number(left)}),
                ),
            h('a', {class: 'l', href: csvOf(list, asks), download: ''}, 'CSV'),
        ),
    );
}

/** What filter and period the list stands for. */
function scope(answer, asks, meta) {
    const present = !answer.applied.period;
    const period = present
        ? t(['open', 'past_target'].includes(asks.kind) ? 'list.present' : 'list.whole')
        : asks.date
          ? dates(asks.date, asks.date)
          : dates(answer.filter.from, answer.filter.to);
    const hour =
        asks.weekday && t('list.hour', {day: t('weekday.' + asks.weekday), from: asks.hour, to: Number(asks.hour) + 1});
    return [chosen(asks, meta), hour, asks.stage && t('stage.of.' + asks.stage), period].filter(Boolean).join(' · ');
}
