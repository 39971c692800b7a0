// Which conversations are worth listening to, and what can be learnt from them?
import {ask, csvOf} from '../api.js';
import {behind} from '../behind.js';
import {changed, go, here, shared, write} from '../address.js';
import {channelName} from '../filters.js';
import {duration, exact, number, percents} from '../format.js';
import {h} from '../dom.js';
import {nothing} from './nothing.js';
import {table} from '../table.js';
import {t} from '../i18n.js';

const STEPS = ['greeting', 'needs', 'presentation', 'objections', 'closing'];
const PAGE = 50;
const asked = ({channel, manager, offset}) => ({channel, manager, offset, limit: PAGE});

export default {
    picks: ['channel', 'manager'],
    title: () => t('quality'),
    load: (state, signal) => ask('quality', asked(state.query), signal),
    csv: state => csvOf('quality', {channel: state.query.channel, manager: state.query.manager}),

    draw(data, {state}) {
        if (data.total === 0 && !data.examples?.length && !data.templates?.length) {
            return nothing(state);
        }
        return [
            h('p', {class: 'lede'}, t('quality.lede', {n: number(data.total)})),
            h('div', {class: 'block dim'}, h('h2', {}, t('quality.managers')), people(data.managers)),
            h('div', {class: 'block dim'}, h('h2', {}, t('quality.chats')), chats(data), pages(data)),
            examples(data.examples ?? []),
            practices(data.practices ?? []),
            templates(data.templates ?? []),
        ];
    },
};

const chat = (id, text, extra = 'nm e') =>
    h('a', {class: extra, href: write({view: 'chat', id, query: shared(here().query)})}, text);

function people(rows) {
    return table({
        heading: t('quality.managers'),
        rows,
        name: 'people',
        slim: true,
        columns: [
            {key: 'name', head: t('manager'), main: true, by: row => row.manager_name, cell: row => row.manager_name},
            {
                key: 'n',
                head: t('col.chats'),
                right: true,
                by: row => row.chats,
                cell: row => behind('chats', {kind: 'quality', manager: row.manager_id}, number(row.chats)),
            },
            {
                key: 'score',
                head: t('quality.average'),
                right: true,
                by: row => row.average_score,
                cell: row => number(row.average_score, 1),
            },
            {
                key: 'kind',
                head: t('quality.consultations'),
                right: true,
                by: row => row.consultations,
                cell: row => number(row.consultations),
            },
        ],
    });
}

function chats({rows}) {
    const step = name => ({
        key: name,
        head: t('step.' + name),
        cell: row =>
            row[name]
                ? h('span', {class: 'good'}, '✓', h('span', {class: 'vh'}, t('yes')))
                : h('span', {class: 'm'}, '—'),
    });
    return table({
        heading: t('quality.chats'),
        rows,
        columns: [
            {
                key: 'name',
                head: t('client'),
                main: true,
                cell: row => [
                    chat(row.chat_id, row.client_name || t('client.unknown')),
                    h('span', {class: 'sub'}, `${channelName(row.channel)} · ${row.manager_name}`),
                ],
            },
            {
                key: 'score',
                head: t('quality.score'),
                right: true,
                by: row => row.score,
                cell: row => h('b', {}, number(row.score)),
            },
            {key: 'type', head: t('quality.type'), kind: 'wide', cell: row => t('type.' + row.chat_type)},
            {
                key: 'messages',
                head: t('quality.messages'),
                right: true,
                by: row => row.messages,
                cell: row => number(row.messages),
            },
            {
                key: 'questions',
                head: t('quality.questions'),
                right: true,
                by: row => row.questions,
                cell: row => number(row.questions),
            },
            {
                key: 'first',
                head: t('first.reply'),
                right: true,
                by: row => row.first_response_sec,
                cell: row => h('span', {title: exact(row.first_response_sec)}, duration(row.first_response_sec)),
            },
            ...STEPS.map(step),
        ],
    });
}

function pages({total, offset, limit}) {
    const to = next =>
        h(
            'button',
            {type: 'button', class: 'l', onclick: () => go(changed(here(), {offset: next || null}))},
            t(next > offset ? 'page.next' : 'page.before'),
        );
    return (
        total > limit &&
        h(
            'div',
            {class: 'toolbar'},
            offset > 0 && to(Math.max(0, offset - limit)),
            h(
                'span',
                {class: 'm s'},
                t('page.of', {
                    from: number(offset + 1),
                    to: number(Math.min(total, offset + limit)),
                    of: number(total),
                }),
            ),
            offset + limit < total && to(offset + limit),
        )
    );
}

function examples(rows) {
    return (
        rows.length > 0 &&
        h(
            'div',
            {class: 'block dim'},
            h('h2', {}, t('quality.examples')),
            table({
                heading: t('quality.examples'),
                rows,
                name: 'examples',
                columns: [
                    {key: 'name', head: t('manager'), main: true, cell: row => row.manager_name},
                    {
                        key: 'kind',
                        head: t('quality.why'),
                        kind: 'wide',
                        cell: row => chat(row.chat_id, t('example.' + row.kind), 'l'),
                    },
                    {key: 'client', head: t('quality.client'), kind: 'wide', cell: row => row.client_said || '—'},
                    {key: 'manager', head: t('quality.manager'), kind: 'wide', cell: row => row.manager_said || '—'},
                ],
            }),
        )
    );
}

function practices(rows) {
    return (
        rows.length > 0 &&
        h(
            'div',
            {class: 'block dim'},
            h('h2', {}, t('quality.practices')),
            table({
                heading: t('quality.practices'),
                rows,
                name: 'practices',
                columns: [
                    {
                        key: 'name',
                        head: t('manager'),
                        main: true,
                        cell: row => [
                            chat(row.chat_id, row.manager_name),
                            h('span', {class: 'sub'}, channelName(row.channel)),
                        ],
                    },
                    {
                        key: 'spin',
                        head: t('col.completeness'),
                        right: true,
                        cell: row => percents(row.spin_completeness, 0),
                    },
                    {
                        key: 'phrases',
                        head: t('quality.phrases'),
                        kind: 'wide',
                        cell: row => [row.phrases].flat().join(' · '),
                    },
                ],
            }),
        )
    );
}

function templates(rows) {
    return (
        rows.length > 0 &&
        h(
            'div',
            {class: 'block dim'},
            h('h2', {}, t('quality.templates')),
            table({
                heading: t('quality.templates'),
                rows,
                name: 'templates',
                columns: [
                    {key: 'stage', head: t('quality.stage'), main: true, cell: row => row.stage},
                    {key: 'phrase', head: t('quality.phrase'), kind: 'wide', cell: row => row.phrase},
                    {key: 'source', head: t('quality.source'), cell: row => h('span', {class: 'm'}, row.source)},
                ],
            }),
        )
    );
}
