// What was said, as the server sends it: parts with marks, and chips in place of what is hidden.
import {h, heard} from './dom.js';
import {known, t} from './i18n.js';

export const STAGES = {SITUATION: 'S', PROBLEM: 'P', IMPLICATION: 'I', NEED_PAYOFF: 'N'};
const INTENTS = ['PRICE', 'AVAILABILITY', 'PURCHASE', 'DELIVERY', 'OBJECTION'];
// The words that made the client's wish for a step plain.
const ASKING = ['PRICE', 'AVAILABILITY', 'PURCHASE'];

/** A short text without marks, as in lists. */
export function words(parts) {
    return (parts ?? []).map(part => (part.hidden ? chip(part.hidden) : part.text));
}

/** A message with its marks: solid line = SPIN stage, wave = words that caused advice, dots = client's intent. */
export function marked(message) {
    return message.parts.map(part => (part.hidden ? chip(part.hidden) : wordsOf(part, message.advice ?? [])));
}

function chip(kind) {
    return h(
        'span',
        {class: 'hid'},
        heard(t('hidden') + ' '),
        known('hidden.' + kind) ? t('hidden.' + kind) : t('hidden.other'),
    );
}

function wordsOf({text, marks = []}, advice) {
    const present = marks ?? [];
    const stage = present.find(mark => STAGES[mark]);
    const intent = present.find(mark => INTENTS.includes(mark));
    if (stage) {
        return [h('mark', {class: 'spin'}, text), h('span', {class: 'tag sp'}, t('stage.' + STAGES[stage]))];
    }
    if (intent) {
        const caused = advice.includes('NEXT_STEP') && ASKING.includes(intent);
        return [h('mark', {class: caused ? 'adv' : 'int'}, text), h('span', {class: 'tag'}, t('mark.' + intent))];
    }
    return present.includes('NEXT_STEP') || present.includes('UPSELL')
        ? [text, h('span', {class: 'tag'}, t('mark.' + (present.includes('NEXT_STEP') ? 'NEXT_STEP' : 'UPSELL')))]
        : text;
}

/** What the message as a whole is judged to be, beyond its words. */
export function tags(message) {
    return [
        (message.marks ?? []).includes('CLOSER') &&
            message.direction === 'in' &&
            h('span', {class: 'tag'}, t('mark.CLOSER')),
        ...(message.advice ?? []).map(code => h('span', {class: 'tag ad'}, '▲ ', t('advice.' + code))),
    ];
}
