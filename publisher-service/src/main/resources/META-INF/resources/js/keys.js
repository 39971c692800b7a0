// Keys for who works without a mouse: j and k go through the waits, o opens the CRM, / the filter, ? this help.
import {h} from './dom.js';
import {t} from './i18n.js';

const ACTS = {
    j: () => step(1),
    k: () => step(-1),
    o: () => document.activeElement.closest('li,tr')?.querySelector('a[target]')?.click(),
    '/': () => document.querySelector('[data-filter]')?.focus(),
    '?': help,
};

export function listen() {
    document.addEventListener('keydown', event => {
        const typing = event.target.matches?.('input, select, textarea');
        if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && ACTS[event.key]) {
            event.preventDefault();
            ACTS[event.key]();
        }
    });
    window.addEventListener('help', help);
}

function step(by) {
    const root = document.querySelector('dialog[open]') ?? document;
    const hits = [...root.querySelectorAll('.hit')];
    const present = hits.indexOf(document.activeElement);
    const next = present < 0 ? (by > 0 ? 0 : hits.length - 1) : Math.min(hits.length - 1, Math.max(0, present + by));
    hits[next]?.focus({focusVisible: true});
}

function help() {
    if (document.querySelector('dialog.help[open]')) {
        return;
    }
    const dialog = h(
        'dialog',
        {class: 'help', 'aria-labelledby': 'help-title', onclose: () => dialog.remove()},
        h(
            'div',
            {class: 'hd'},
            h('h2', {id: 'help-title'}, t('keys')),
            h('button', {type: 'button', class: 'ctl close', onclick: () => dialog.close()}, t('close')),
        ),
        h(
            'div',
            {class: 'bd'},
            h(
                'dl',
                {class: 'keys'},
                ['j', 'k', 'o', '/', '?', 'Esc'].map(key => [
                    h('dt', {}, h('kbd', {}, key)),
                    h('dd', {}, t('key.' + key)),
                ]),
            ),
        ),
    );
    document.body.append(dialog);
    dialog.showModal();
}
