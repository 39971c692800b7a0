// Beside a chat: what to do, which stages were used, how long the client waited. Each leads to its words.
import {changed, correct, here} from '../address.js';
import {duration, moment, percents} from '../format.js';
import {h} from '../dom.js';
import {levelSign, triangle, zoneSign} from '../icons.js';
import {STAGES} from '../said.js';
import {t} from '../i18n.js';

export function rail(data) {
    return h(
        'aside',
        {class: 'rail', 'aria-label': t('chat.evidence')},
        advice(data),
        spin(data),
        waits(data),
        h(
            'p',
            {class: 'xs m'},
            h('mark', {}, t('key.solid')),
            ` — ${t('key.solid.of')}; `,
            h('mark', {class: 'adv'}, t('key.wave')),
            ` — ${t('key.wave.of')}; `,
            h('mark', {class: 'int'}, t('key.dots')),
            ` — ${t('key.dots.of')}.`,
        ),
    );
}

/** Leads to a message; the address keeps it. */
function jump(id, ...content) {
    return id
        ? h('button', {type: 'button', onclick: () => correct(changed(here(), {mark: id}))}, content)
        : h('div', {}, content);
}

function advice({advice: rows}) {
    return h(
        'section',
        {},
        h('h2', {}, t('chat.todo')),
        rows.length === 0
            ? h('p', {class: 'm'}, t('chat.todo.none'))
            : h(
                  'ul',
                  {class: 'find'},
                  rows.map(row =>
                      h(
                          'li',
                          {},
                          jump(
                              row.message_ids?.[0],
                              triangle('warn'),
                              ' ',
                              t('advice.' + row.code),
                              h('span', {class: 'sub'}, t('reason.' + row.code)),
                          ),
                      ),
                  ),
              ),
    );
}

function spin({spin: rows, messages}) {
    return rows.map(row => {
        const used = ['S', 'P', 'I', 'N'].filter(stage => row[stage.toLowerCase()] > 0);
        return h(
            'section',
            {},
            h(
                'h2',
                {},
                t('chat.spin', {n: used.length, rate: percents(row.spin_completeness, 0)}),
                rows.length > 1 && h('span', {}, ' ', row.manager_name),
            ),
            h(
                'ul',
                {class: 'find'},
                Object.entries(STAGES).map(([mark, stage]) =>
                    h(
                        'li',
                        {},
                        used.includes(stage)
                            ? jump(
                                  asker(messages, mark, row.manager_id),
                                  zoneSign('green'),
                                  ' ',
                                  t('stage.' + stage),
                                  h('span', {class: 'sub'}, t('chat.times', {n: row[stage.toLowerCase()]})),
                              )
                            : h('span', {class: 'm'}, '— ', t('stage.none', {stage: t('stage.' + stage)})),
                    ),
                ),
            ),
        );
    });
}

const asker = (messages, mark, manager) =>
    messages.find(one => one.manager_id === manager && one.marks?.includes(mark))?.message_id;

function waits({waits: rows, chat}) {
    const real = rows.filter(wait => wait.end !== 'NO_REPLY_NEEDED');
    return (
        real.length > 0 &&
        h(
            'section',
            {},
            h('h2', {}, t('chat.gaps', {n: real.length})),
            h(
                'ul',
                {class: 'rows'},
                real.map(wait =>
                    h(
                        'li',
                        {},
                        h(
                            'button',
                            {
                                type: 'button',
                                class: 'x nw',
                                onclick: () =>
                                    correct(changed(here(), {mark: wait.wait_id.slice(chat.chat_id.length + 1)})),
                            },
                            moment(wait.opened_at),
                            wait.end !== 'ANSWERED' && h('span', {class: 'bad'}, ' ', t('end.' + wait.end)),
                        ),
                        levelSign(wait.end === 'CLOSED_UNANSWERED' ? 3 : wait.share / 100),
                        h('span', {class: 'nw'}, duration(wait.work_sec)),
                    ),
                ),
            ),
        )
    );
}
