// Elements without markup: every text enters as a text node, every style through the object model.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * h('a', {class: 'l', href: '#/now', onclick: f}, 'text', child, [more], null)
 * `style` is an object of CSS properties; an absent or false attribute is left out.
 */
export function h(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A drawing of fixed size; with a label it is an image, without one it is decoration. */
export function drawing(width, height, label, ...children) {
    const said = label ? {role: 'img', 'aria-label': label} : {'aria-hidden': 'true'};
    return s('svg', {width, height, viewBox: `0 0 ${width} ${height}`, ...said}, ...children);
}

/** Text that only a screen reader hears. */
export function heard(text) {
    return h('span', {class: 'vh'}, text);
}

/** Puts children in place of what the element holds. */
export function put(element, ...children) {
    element.replaceChildren(...nodes(children));
    return element;
}

/** An address that may be opened: of this page, of this server or of the web; anything else leads nowhere. */
export function safeAddress(address) {
    return /^(https?:\/\/|#|\/(?!\/))/i.test(address ?? '') ? address : undefined;
}

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        set(element, name, value);
    }
    element.append(...nodes(children));
    return element;
}

function set(element, name, value) {
    if (value === undefined || value === null || value === false) {
        return;
    }
    if (name.startsWith('on')) {
        element.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
        Object.entries(value).forEach(([property, to]) => element.style.setProperty(property, to));
    } else if (name === 'href') {
        const safe = safeAddress(value);
        safe && element.setAttribute('href', safe);
    } else {
        element.setAttribute(name, value === true ? '' : value);
    }
}

function nodes(children) {
    return children
        .flat(Infinity)
        .filter(child => child !== undefined && child !== null && child !== false && child !== '');
}
