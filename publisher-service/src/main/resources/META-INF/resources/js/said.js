// What was said, as the server sends it: parts with marks, and chips in place of what is hidden.
import {h, heard} from './dom.js';
import {known, t} from './i18n.js';

export const STAGES = {SITUATION: 'S', PROBLEM: 'P', IMPLICATION: 'I', NEED_PAYOFF: 'N'};
const INTENTS = ['PRICE', 'AVAILABILITY', 'PURCHASE', 'DELIVERY', 'OBJECTION'];
const STEPS = ['NEXT_STEP', 'UPSELL'];
// The words that made the client's wish for a step plain.
const ASKING = ['PRICE', 'AVAILABILITY', 'PURCHASE'];

/** A short text without marks, as in lists. */
export function words(parts) {
    return (parts ?? []).map(part => (part.hidden ? chip(part.hidden) : part.text));
}

/** A message with its marks: solid line = SPIN stage, wave = words that caused advice, dots = client's intent. */
export function marked(message) {
    const advice = message.advice ?? [];
    const kinds = message.parts.map(part => kindOf(part.marks ?? []));
    return message.parts.map((part, index) => {
        const kind = kinds[index];
        if (part.hidden) {
            return chip(part.hidden);
        }
        // Words of one mark that stand apart share one tag, after the last of them.
        const last = kind && !kinds.slice(index + 1).includes(kind);
        return [kind ? wordsOf(part.text, kind, advice) : part.text, last && tagOf(kind)];
    });
}

function chip(kind) {
    const name = known('hidden.' + kind) ? t('hidden.' + kind) : t('hidden.other');
    return h('span', {class: 'hid'}, heard(t('hidden') + ' '), name);
}

/** The one mark that is shown of those words have: a stage before an intent before a step. */
function kindOf(marks) {
    const shown = [...Object.keys(STAGES), ...INTENTS, ...STEPS];
    return shown.find(kind => marks.includes(kind));
}

function wordsOf(text, kind, advice) {
    if (STAGES[kind]) {
        return h('mark', {class: 'spin'}, text);
    }
    if (STEPS.includes(kind)) {
        return text;
    }
    const caused = advice.includes('NEXT_STEP') && ASKING.includes(kind);
    return h('mark', {class: caused ? 'adv' : 'int'}, text);
}

function tagOf(kind) {
    return STAGES[kind]
        ? h('span', {class: 'tag sp'}, t('stage.' + STAGES[kind]))
        : h('span', {class: 'tag'}, t('mark.' + kind));
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
