// The sheet at the right: the waits, chats or orders behind a number. It stands in the address, and Back closes it.
import {ask, csvOf} from './api.js';
import {asked, channelName, chosen} from './filters.js';
import {changed, correct, here, write, shared} from './address.js';
import {dates, duration, exact, moment, money, number, percents, shortDate, time} from './format.js';
import {h, put} from './dom.js';
import {levelSign} from './icons.js';
import {readSheet} from './behind.js';
import {crmLink} from './crm.js';
import {plural, t} from './i18n.js';
import {words} from './said.js';

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
    dialog = h('dialog', {'aria-labelledby': 'sheet-title', onclose: closed, onclick: event => event.target === dialog && dialog.close()});
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
    put(dialog,
        h('div', {class: 'hd'},
            h('div', {}, heading, h('p', {class: 'm s sheet-of'})),
            h('button', {type: 'button', class: 'ctl close', onclick: () => dialog.close()}, t('close'))),
        body);
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
        put(body, h('p', {role: 'alert'}, failure.status ? failure.message : t('error.unreachable')),
            h('button', {type: 'button', class: 'ctl', onclick: () => page(list, asks, rows, body, heading, meta, offset)}, t('retry')));
        return;
    }
    if (mine !== shown) {
        return;
    }
    put(heading, t(`list.${list}.${asks.kind}`), ': ', number(answer.total));
    put(dialog.querySelector('.sheet-of'), scope(answer, asks, meta));
    rows.append(...answer.rows.map(row => ROWS[list](row, meta, answer.at)));
    const left = answer.total - offset - answer.rows.length;
    put(body, answer.total === 0 ? h('p', {class: 'm'}, t('list.empty')) : rows,
        h('div', {class: 'toolbar'},
            left > 0 && answer.rows.length > 0 && h('button', {
                type: 'button', class: 'l', onclick: () => page(list, asks, rows, body, heading, meta, offset + PAGE),
            }, t('list.more', {n: number(left)})),
            h('a', {class: 'l', href: csvOf(list, asks), download: ''}, 'CSV')));
}

/** What filter and period the list stands for. */
function scope(answer, asks, meta) {
    const present = !answer.applied.period;
    const period = present
        ? t(['open', 'past_target'].includes(asks.kind) ? 'list.present' : 'list.whole')
        : asks.date ? dates(asks.date, asks.date) : dates(answer.filter.from, answer.filter.to);
    const hour = asks.weekday && t('list.hour', {day: t('weekday.' + asks.weekday), from: asks.hour, to: Number(asks.hour) + 1});
    return [chosen(asks, meta), hour, asks.stage && t('stage.of.' + asks.stage), period].filter(Boolean).join(' · ');
}

const chatAddress = (id, mark) => write({view: 'chat', id, query: {...shared(here().query), mark}});

const ROWS = {waits: waitRow, chats: chatRow, orders: orderRow};

function waitRow(wait, meta, now) {
    const sec = wait.work_sec;
    const opened = wait.opened_at.slice(0, 10) === now.slice(0, 10) ? time(wait.opened_at) : moment(wait.opened_at);
    const mark = wait.wait_id.slice(wait.chat_id.length + 1);
    return h('li', {},
        levelSign(wait.share / 100),
        h('span', {title: exact(sec)}, h('b', {class: 'nw'}, wait.end === 'CLOSED_UNANSWERED' ? t('end.CLOSED_UNANSWERED') : duration(sec)),
            h('span', {class: 'sub'}, opened)),
        h('div', {},
            h('p', {}, h('a', {class: 'hit', href: chatAddress(wait.chat_id, mark)}, wait.client_name || t('client.unknown'))),
            wait.last_words && h('p', {class: 's'}, words(wait.last_words)),
            h('span', {class: 'sub'}, [channelName(wait.channel), wait.manager_name || t('manager.none'),
                wait.end !== 'CLOSED_UNANSWERED' && t('end.' + wait.end), plural('messages', wait.inbound)].filter(Boolean).join(' · '))),
        h('span', {class: 'go'}, crmLink(wait.crm_url, wait.client_name)));
}

function chatRow(chat) {
    return h('li', {},
        h('span', {}),
        h('span', {title: exact(chat.first_response_sec)}, h('b', {class: 'nw'}, duration(chat.first_response_sec)),
            h('span', {class: 'sub'}, t('first.reply'))),
        h('div', {},
            h('p', {}, h('a', {class: 'hit', href: chatAddress(chat.chat_id)}, chat.client_name || t('client.unknown'))),
            chat.codes?.length > 0 && h('p', {class: 's'}, chat.codes.map(code => t('advice.' + code)).join('; ')),
            h('span', {class: 'sub'}, [channelName(chat.channel), chat.manager_name || t('manager.none'),
                t('in.out', {in: number(chat.inbound), out: number(chat.outbound)}),
                chat.spin_completeness !== null && `SPIN ${percents(chat.spin_completeness, 0)}`,
                chat.score !== null && t('score', {n: chat.score}),
                chat.orders > 0 && plural('orders', chat.orders)].filter(Boolean).join(' · '))),
        h('span', {class: 'go'}, crmLink(chat.crm_url, chat.client_name)));
}

function orderRow(order) {
    return h('li', {},
        h('span', {}),
        h('span', {}, h('b', {class: 'nw'}, money(order.total_sum, order.currency)), h('span', {class: 'sub'}, shortDate(order.created_at))),
        h('div', {},
            h('p', {}, order.chat_id
                ? h('a', {class: 'hit', href: chatAddress(order.chat_id)}, t('order', {number: order.number ?? order.order_id}))
                : t('order', {number: order.number ?? order.order_id})),
            h('span', {class: 'sub'}, [order.client_name, order.channel && channelName(order.channel),
                order.manager_name || t('manager.none'), t(order.paid ? 'paid' : 'unpaid')].filter(Boolean).join(' · '))),
        h('span', {class: 'go'}, crmLink(order.order_url, order.client_name)));
}
