// Period, channel and manager: what is chosen stands in the address.
import {changed, go} from './address.js';
import {h, put} from './dom.js';
import {dates} from './format.js';
import {t} from './i18n.js';

const PERIODS = ['today', '7', '30', '90'];

/** The part of the address the server is asked with. */
export function asked(query) {
    const {period, from, to, channel, manager} = query;
    return from && to ? {from, to, channel, manager} : {period, channel, manager};
}

/** The bar of a view: heading, what may be chosen in it, CSV. */
export function bar(view, state, meta) {
    return h(
        'div',
        {class: 'bar'},
        h('h1', {tabindex: -1}, view.title(state)),
        view.picks?.includes('period') && periods(state, meta),
        h('span', {class: 'sp'}),
        view.picks?.includes('channel') && channels(state, meta),
        view.picks?.includes('manager') && managers(state, meta),
        view.csv &&
            h(
                'a',
                {class: 'ctl no-ph', href: view.csv(state), download: ''},
                'CSV',
                h('span', {class: 'vh'}, t('csv.of')),
            ),
    );
}

/** How the choice is called: what a heading repeats. */
export function chosen(query, meta) {
    const manager = meta.managers.find(one => one.manager_id === query.manager);
    return [
        query.channel && channelName(query.channel),
        query.manager === 'none' ? t('manager.none') : manager?.manager_name,
    ]
        .filter(Boolean)
        .join(' · ');
}

export function channelName(channel) {
    return (
        {whatsapp: 'WhatsApp', instagram: 'Instagram', telegram: 'Telegram', vk: 'VK', avito: 'Avito'}[channel] ??
        channel
    );
}

function periods(state, meta) {
    const own = Boolean(state.query.from && state.query.to);
    const present = own ? 'own' : (state.query.period ?? '30');
    const press = period => () => go(filtered(state, {period, from: null, to: null}));
    const fields = h('span', {class: 'own', hidden: !own}, ...ownDates(state, meta));
    const ownButton = h(
        'button',
        {
            type: 'button',
            'aria-pressed': String(own),
            'aria-expanded': String(own),
            onclick: () => {
                fields.hidden = false;
                fields.querySelector('input').focus();
            },
        },
        t('period.own'),
    );
    return [
        h(
            'div',
            {class: 'seg', role: 'group', 'aria-label': t('period')},
            PERIODS.map(period =>
                h(
                    'button',
                    {type: 'button', 'aria-pressed': String(present === period), onclick: press(period)},
                    t('period.' + period),
                ),
            ),
            ownButton,
        ),
        fields,
    ];
}

function ownDates(state, meta) {
    const field = (name, value) =>
        h('input', {
            type: 'date',
            name,
            value,
            max: meta.today,
            'aria-label': t('period.' + name),
            required: true,
            onchange: event => own(event.target.closest('.own'), state),
        });
    return [field('from', state.query.from ?? ''), '–', field('to', state.query.to ?? meta.today)];
}

function own(fields, state) {
    const [from, to] = [...fields.querySelectorAll('input')].map(input => input.value);
    if (from && to && from <= to) {
        go(filtered(state, {from, to, period: null}));
    }
}

function channels(state, meta) {
    return select(
        'channel',
        t('channel.all'),
        meta.channels.map(channel => [channel, channelName(channel)]),
        state,
    );
}

function managers(state, meta) {
    const known = meta.managers.filter(one => one.manager_id).map(one => [one.manager_id, one.manager_name]);
    return select('manager', t('manager.all'), [...known, ['none', t('manager.none')]], state);
}

function select(name, all, values, state) {
    const present = state.query[name] ?? '';
    const unknown = present && !values.some(([value]) => value === present) ? [[present, present]] : [];
    return h(
        'select',
        {
            class: 'ctl',
            'data-filter': name,
            'aria-label': t(name),
            onchange: event => go(filtered(state, {[name]: event.target.value})),
        },
        [['', all], ...values, ...unknown].map(([value, text]) =>
            h('option', {value, selected: value === present}, text),
        ),
    );
}

/** Of another choice from its first page. */
const filtered = (state, query) => changed(state, {...query, offset: null});

/** The dates an answer stands for, beside the period. */
export function showDates(element, filter) {
    element.querySelector('.dates')?.remove();
    const place = element.querySelector('.own');
    place?.after(put(h('span', {class: 'm s dates'}), dates(filter.from, filter.to)));
}
