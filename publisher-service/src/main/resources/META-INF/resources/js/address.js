// The state of the page is its address: #/managers?period=30&channel=whatsapp&sort=p90

const EMPTY = {view: 'now', id: '', query: {}};

/** '#/chat/12?period=7' → {view: 'chat', id: '12', query: {period: '7'}} */
export function read(hash) {
    const [path, search = ''] = hash.replace(/^#\/?/, '').split('?');
    const [view, ...id] = path.split('/');
    return view
        ? {view, id: id.map(decodeURIComponent).join('/'), query: Object.fromEntries(new URLSearchParams(search))}
        : {...EMPTY, query: Object.fromEntries(new URLSearchParams(search))};
}

/** The opposite of read; what is empty is left out. */
export function write({view, id = '', query = {}}) {
    const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const search = new URLSearchParams(kept).toString();
    const path = id ? `${view}/${encodeURIComponent(id)}` : view;
    return `#/${path}${search ? '?' + search : ''}`;
}

/** The address that differs from the present one in these. */
export function changed(state, query) {
    return write({...state, query: {...state.query, ...query}});
}

/** What goes along from view to view: period and filters, not what belongs to one view. */
export function shared(query) {
    const {period, from, to, channel, manager} = query;
    return {period, from, to, channel, manager};
}

export const here = () => read(location.hash);

/** Goes there, as a step that Back undoes. */
export function go(address) {
    location.hash = address;
}

/** Changes the address in place, for what is no step of its own. */
export function correct(address) {
    history.replaceState(history.state, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
}
