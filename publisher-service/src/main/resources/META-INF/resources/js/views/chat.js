// Why did the system say that? The words marked, the gaps between messages.
import {ask} from '../api.js';
import {channelName} from '../filters.js';
import {shared, write} from '../address.js';
import {crmLink} from '../crm.js';
import {duration, exact, longDate, money, number, time} from '../format.js';
import {h, heard} from '../dom.js';
import {levelSign} from '../icons.js';
import {marked, tags} from '../said.js';
import {plural, t} from '../i18n.js';
import {rail} from './rail.js';

export default {
    title: () => t('chat'),
    load: (state, signal) => ask(`chats/${encodeURIComponent(state.id)}`, {}, signal),

    draw(data, {state}) {
        return [
            h(
                'p',
                {class: 'crumb'},
                h('a', {class: 'l', href: write({view: 'now', query: shared(state.query)})}, '← ' + t('now')),
            ),
            facts(data),
            !data.marks && h('p', {class: 'note', role: 'status'}, t('chat.unmarked')),
            h(
                'div',
                {class: 'chat'},
                h('div', {class: 'thread'}, data.more && h('p', {class: 'note'}, t('chat.more')), thread(data)),
                rail(data),
            ),
        ];
    },

    /** The client's name stands as the heading. */
    heading,

    enter({state}) {
        state.query.mark && point(state.query.mark);
    },
};

/** Marks a message and brings it into sight. */
function point(id) {
    const message = document.getElementById('m-' + id);
    document.querySelectorAll('.msg.hl').forEach(one => one.classList.remove('hl'));
    message?.classList.add('hl');
    message?.scrollIntoView({block: 'center'});
}

function heading({client_name: client, waits, crm_url: crm}) {
    const open = waits.find(wait => wait.end === 'OPEN');
    return [
        h('h1', {tabindex: -1}, client || t('client.unknown')),
        open &&
            h(
                'span',
                {class: open.share >= 100 ? 'bad' : 'warn'},
                levelSign(open.share / 100),
                ' ',
                t('chat.waits', {time: duration(open.work_sec)}),
            ),
        h('span', {class: 'sp'}),
        crm && h('span', {class: 'ctl'}, crmLink(crm, client, t('crm.long'))),
    ];
}

function facts({chat, orders, dialogs}) {
    const fact = (name, value) => h('span', {}, name, ' ', h('b', {}, value));
    return h(
        'div',
        {class: 'meta'},
        h('span', {}, channelName(chat.channel)),
        fact(t('manager').toLowerCase(), chat.manager_name || t('manager.none')),
        h('span', {}, t('chat.' + chat.status)),
        h('span', {}, plural('dialogs', dialogs.length)),
        fact(t('chat.in'), number(chat.inbound)),
        fact(t('chat.out'), number(chat.outbound)),
        fact(t('first.reply').toLowerCase(), duration(chat.first_response_sec)),
        orders.length
            ? orders.map(order =>
                  h(
                      'span',
                      {},
                      h('b', {}, money(order.total_sum, order.currency)),
                      ' ',
                      t(order.paid ? 'paid' : 'unpaid'),
                      order.link === 'weak' && ` (${t('order.weak')})`,
                  ),
              )
            : h('span', {}, t('orders.none')),
    );
}

/** Messages and between them what is told by the times: days, gaps, assignments. */
function thread(data) {
    const events = [
        ...data.messages.map(message => ({at: message.sent_at, rank: 2, draw: () => said(message)})),
        ...data.waits
            .filter(wait => wait.end !== 'NO_REPLY_NEEDED')
            .map(wait => ({
                at: wait.ended_at ?? data.at,
                rank: wait.end === 'ANSWERED' ? 1 : 3,
                draw: () => gap(wait),
            })),
        ...data.assignments.map(one => ({at: one.at, rank: 0, draw: () => assigned(one)})),
    ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.rank - b.rank);
    let day = '';
    return events.flatMap(event => {
        const next = event.at.slice(0, 10);
        const heads = next === day ? [] : [h('h3', {class: 'day'}, longDate(event.at))];
        day = next;
        return [...heads, event.draw()];
    });
}

function said(message) {
    const direction = message.direction === 'in' ? 'in' : 'out';
    return h(
        'article',
        {class: `msg ${direction}`, id: 'm-' + message.message_id},
        h('time', {datetime: message.sent_at, title: message.sent_at}, time(message.sent_at)),
        h(
            'span',
            {class: 'who'},
            heard(t('said.' + direction) + ' '),
            message.author || t('author.' + message.author_type),
        ),
        h(
            'div',
            {class: 'tx'},
            marked(message),
            tags(message),
            message.edited && h('span', {class: 'tag'}, t('edited')),
        ),
    );
}

function gap(wait) {
    const share = `${number(wait.share)}${t('percent')}`;
    const text =
        wait.end === 'OPEN'
            ? t('gap.open', {time: duration(wait.work_sec), share})
            : wait.end === 'ANSWERED'
              ? t('gap.answered', {time: duration(wait.work_sec), share})
              : t('gap.unanswered');
    const tone = wait.end === 'CLOSED_UNANSWERED' || wait.share >= 100 ? 'bad' : '';
    return h(
        'div',
        {class: 'gap', title: exact(wait.work_sec)},
        h(
            'span',
            {class: tone},
            levelSign(wait.end === 'CLOSED_UNANSWERED' ? 3 : wait.share / 100),
            text,
            wait.first_of_dialog && ` · ${t('gap.first')}`,
            wait.out_of_hours && ` · ${t('gap.outside')}`,
            h('i'),
        ),
    );
}

const assigned = one =>
    h(
        'div',
        {class: 'gap'},
        h('span', {}, t('assigned', {manager: one.manager_name || t('manager.none'), at: time(one.at)}), h('i')),
    );
