// A line of a list: one wait, chat or order, which leads to its chat.
import {channelName} from './filters.js';
import {crmLink} from './crm.js';
import {duration, exact, moment, money, number, percents, shortDate, time} from './format.js';
import {h} from './dom.js';
import {here, shared, write} from './address.js';
import {levelSign} from './icons.js';
import {plural, t} from './i18n.js';
import {words} from './said.js';

const chatAddress = (id, mark) => write({view: 'chat', id, query: {...shared(here().query), mark}});

const ROWS = {waits: waitRow, chats: chatRow, orders: orderRow};

/** @param list waits, chats or orders; @param now as the answer tells it */
export const found = (list, row, now) => ROWS[list](row, now);

function waitRow(wait, now) {
    const sec = wait.work_sec;
    const opened = wait.opened_at.slice(0, 10) === now.slice(0, 10) ? time(wait.opened_at) : moment(wait.opened_at);
    const mark = wait.wait_id.slice(wait.chat_id.length + 1);
    return h(
        'li',
        {},
        levelSign(wait.share / 100),
        h(
            'span',
            {title: exact(sec)},
            h('b', {class: 'nw'}, wait.end === 'CLOSED_UNANSWERED' ? t('end.CLOSED_UNANSWERED') : duration(sec)),
            h('span', {class: 'sub'}, opened),
        ),
        h(
            'div',
            {},
            h(
                'p',
                {},
                h('a', {class: 'hit', href: chatAddress(wait.chat_id, mark)}, wait.client_name || t('client.unknown')),
            ),
            wait.last_words && h('p', {class: 's'}, words(wait.last_words)),
            h(
                'span',
                {class: 'sub'},
                [
                    channelName(wait.channel),
                    wait.manager_name || t('manager.none'),
                    wait.end !== 'CLOSED_UNANSWERED' && t('end.' + wait.end),
                    plural('messages', wait.inbound),
                ]
                    .filter(Boolean)
                    .join(' · '),
            ),
        ),
        h('span', {class: 'go'}, crmLink(wait.crm_url, wait.client_name)),
    );
}

function chatRow(chat) {
    return h(
        'li',
        {},
        h('span', {}),
        h(
            'span',
            {title: exact(chat.first_response_sec)},
            h('b', {class: 'nw'}, duration(chat.first_response_sec)),
            h('span', {class: 'sub'}, t('first.reply')),
        ),
        h(
            'div',
            {},
            h(
                'p',
                {},
                h('a', {class: 'hit', href: chatAddress(chat.chat_id)}, chat.client_name || t('client.unknown')),
            ),
            chat.codes?.length > 0 && h('p', {class: 's'}, chat.codes.map(code => t('advice.' + code)).join('; ')),
            h(
                'span',
                {class: 'sub'},
                [
                    channelName(chat.channel),
                    chat.manager_name || t('manager.none'),
                    t('in.out', {in: number(chat.inbound), out: number(chat.outbound)}),
                    chat.spin_completeness !== null && `SPIN ${percents(chat.spin_completeness, 0)}`,
                    chat.score !== null && t('score', {n: chat.score}),
                    chat.orders > 0 && plural('orders', chat.orders),
                ]
                    .filter(Boolean)
                    .join(' · '),
            ),
        ),
        h('span', {class: 'go'}, crmLink(chat.crm_url, chat.client_name)),
    );
}

function orderRow(order) {
    return h(
        'li',
        {},
        h('span', {}),
        h(
            'span',
            {},
            h('b', {class: 'nw'}, money(order.total_sum, order.currency)),
            h('span', {class: 'sub'}, shortDate(order.created_at)),
        ),
        h(
            'div',
            {},
            h(
                'p',
                {},
                order.chat_id
                    ? h(
                          'a',
                          {class: 'hit', href: chatAddress(order.chat_id)},
                          t('order', {number: order.number ?? order.order_id}),
                      )
                    : t('order', {number: order.number ?? order.order_id}),
            ),
            h(
                'span',
                {class: 'sub'},
                [
                    order.client_name,
                    order.channel && channelName(order.channel),
                    order.manager_name || t('manager.none'),
                    t(order.paid ? 'paid' : 'unpaid'),
                ]
                    .filter(Boolean)
                    .join(' · '),
            ),
        ),
        h('span', {class: 'go'}, crmLink(order.order_url, order.client_name)),
    );
}
