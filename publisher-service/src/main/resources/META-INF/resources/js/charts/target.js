// A wide bar of a measure against its target: gaps are the borders of zones, the whisker below is the interval.
import {s} from '../dom.js';
import {scale} from './scale.js';
import {ZONE_FILL} from './spinbars.js';

const W = 330;

/** @param borders where red ends and yellow ends */
export function targetBar({value, target, borders, low, high, max, zone, label}) {
    const x = scale(0, max, 0, W);
    return s(
        'svg',
        {viewBox: `0 0 ${W} 34`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label},
        s('rect', {x: 0, y: 6, width: W, height: 15, class: 'f-line', opacity: 0.7}),
        s('rect', {x: 0, y: 6, width: x(value ?? 0), height: 15, class: ZONE_FILL[zone] ?? 'f-ctl'}),
        borders.map(border => s('rect', {x: x(border), y: 6, width: 1.5, height: 15, class: 'f-bg'})),
        s('path', {
            d: `M${x(target)} 1v25`,
            class: 'k-ink',
            'stroke-width': 1.8,
            'vector-effect': 'non-scaling-stroke',
        }),
        low !== undefined &&
            low !== null &&
            s('path', {
                d: `M${x(low)} 26v6M${x(low)} 29H${x(high)}M${x(high)} 26v6`,
                class: 'f-none k-mute',
                'stroke-width': 1.4,
                'vector-effect': 'non-scaling-stroke',
            }),
    );
}
