// The plan the analysis wrote, measure by measure: the largest relative gap first.
import {h} from '../dom.js';
import {t} from '../i18n.js';
import {zoneSign} from '../icons.js';

// As the plan's text is made: a line that names the measure begins with the sign of its zone.
const HEAD = /^(🔴|🟡|🟢)\s*/u;

export function plan(row) {
    const parts = blocks(row.plan);
    if (parts.length === 0) {
        return h('p', {class: 'm'}, t('plan.none'));
    }
    const placed = row.measures.map((measure, index) => ({...measure, part: parts[index]})).filter(one => one.part);
    const place = one => (row.weak.includes(one.measure) ? row.weak.indexOf(one.measure) : row.weak.length);
    return h(
        'ol',
        {class: 'plan'},
        placed.sort((a, b) => place(a) - place(b)).map((one, index) => item(one, index, row.few)),
    );
}

function item({part, level}, index, few) {
    return h('li', {}, h('h3', {}, !few && zoneSign(level), `${index + 1}. ${part.head}`), part.lines.map(line));
}

function line(text) {
    const phrase = text.replace(/^[•—-]\s*/, '');
    return phrase.startsWith('«')
        ? h('blockquote', {}, phrase)
        : h('p', {class: text.endsWith(':') ? 'xs m' : ''}, text);
}

/** 'sign measure: figures' and the lines below it. */
function blocks(text) {
    const found = [];
    for (const raw of (text ?? '').split('\n').filter(Boolean)) {
        if (HEAD.test(raw)) {
            found.push({head: raw.replace(HEAD, ''), lines: []});
        } else if (found.length > 0) {
            found.at(-1).lines.push(raw);
        }
    }
    return found;
}
