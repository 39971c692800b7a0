// Signs that carry the meaning without colour: the level of a wait, the zone of a figure, freshness.
import {s} from './dom.js';

const ROUND = 31.4;
const sign = (tone, ...children) =>
    s('svg', {class: `ic ${tone}`, viewBox: '0 0 14 14', 'aria-hidden': 'true'}, ...children);
const stroke = (d, extra = {}) => s('path', {d, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, ...extra});

/** Level of a wait by its share of the target: 0, 50, 100 or 300. */
export function levelOf(share) {
    return share >= 3 ? 300 : share >= 1 ? 100 : share >= 0.5 ? 50 : 0;
}

/** Ring filled to the share, triangle past the target, octagon past three. */
export function levelSign(share) {
    return share >= 3 ? octagon() : share >= 1 ? triangle() : ring(share);
}

export const octagon = () =>
    sign(
        'bad',
        s('path', {d: 'M4.2.6h5.6l3.6 3.6v5.6l-3.6 3.6H4.2L.6 9.8V4.2Z', fill: 'currentColor'}),
        s('path', {d: 'M5 3.4v4.6M5 9.4V11M9 3.4v4.6M9 9.4V11', class: 'k-on', 'stroke-width': 1.6}),
    );

export const triangle = (tone = 'bad') =>
    sign(
        tone,
        s('path', {d: 'M7 1 13.4 12.6H.6Z', fill: 'currentColor'}),
        s('path', {d: 'M7 5v3.6M7 9.9v1.3', class: 'k-on', 'stroke-width': 1.5}),
    );

function ring(share) {
    const filled = Math.max(0.04, Math.min(1, share)) * ROUND;
    return sign(
        share >= 0.5 ? 'warn' : 'm',
        s('circle', {cx: 7, cy: 7, r: 5, class: 'f-none k-ctl', 'stroke-width': 1.2, opacity: 0.55}),
        s('circle', {
            cx: 7,
            cy: 7,
            r: 5,
            fill: 'none',
            stroke: 'currentColor',
            'stroke-width': 2.6,
            'stroke-dasharray': `${filled.toFixed(1)} ${ROUND}`,
            transform: 'rotate(-90 7 7)',
        }),
    );
}

/** Zone against a target: green ring with a tick, yellow half diamond, red inverted triangle. */
export function zoneSign(zone) {
    return {green: tick, yellow: diamond, red: inverted}[zone]?.() ?? sign('m');
}

export const ZONE_MARK = {green: '', yellow: '◆', red: '▼'};

const tick = () =>
    sign(
        'good',
        s('circle', {cx: 7, cy: 7, r: 5.8, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4}),
        stroke('M4.2 7.2l2 2 3.6-4'),
    );

const diamond = () =>
    sign(
        'warn',
        s('path', {d: 'M7 1 13 7 7 13 1 7Z', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4}),
        s('path', {d: 'M7 1V13L1 7Z', fill: 'currentColor'}),
    );

const inverted = () => sign('bad', s('path', {d: 'M1 2H13L7 13Z', fill: 'currentColor'}));

export function freshSign(state) {
    if (state === 'fresh') {
        return sign('good pulse', s('circle', {cx: 7, cy: 7, r: 4, fill: 'currentColor'}));
    }
    return state === 'stale'
        ? sign('warn', s('circle', {cx: 7, cy: 7, r: 4.4, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8}))
        : sign('bad', stroke('M3 3l8 8M11 3l-8 8', {'stroke-width': 2}));
}
