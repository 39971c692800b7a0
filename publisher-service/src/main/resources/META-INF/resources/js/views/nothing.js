// Nothing to show: because of the filter, or because there is nothing.
import {changed, go} from '../address.js';
import {h} from '../dom.js';
import {t} from '../i18n.js';

export function nothing(state) {
    const filtered = state.query.channel || state.query.manager || state.query.period || state.query.from;
    const clear = () => go(changed(state, {channel: null, manager: null, period: null, from: null, to: null}));
    return h(
        'div',
        {class: 'state'},
        h('h2', {}, t('empty')),
        h('p', {}, t(filtered ? 'empty.filter' : 'empty.none')),
        filtered && h('button', {type: 'button', class: 'ctl', onclick: clear}, t('filter.clear')),
    );
}
