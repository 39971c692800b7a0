// One line of a forest plot: a difference with its interval against zero.
import {drawing, s} from '../dom.js';
import {scale} from './scale.js';
import {whisker} from './interval.js';

const W = 260;

/** @param edge the greatest difference the axis shows, on both sides of zero */
export function forest({value, low, high, edge, few, apart, label}) {
    const x = scale(-edge, edge, 6, W - 6);
    const tone = few ? 'ctl' : apart ? 'accent' : 'mute';
    return drawing(
        W,
        24,
        label,
        s('path', {d: `M${x(0)} 1v22`, class: 'k-ctl'}),
        whisker(x(low), x(high), tone, few, 12),
        s('circle', {
            cx: x(value),
            cy: 12,
            r: 4.4,
            class: `k-${tone} ${apart && !few ? 'f-accent' : 'f-bg'}`,
            'stroke-width': 1.6,
        }),
    );
}

export function forestAxis(edge, text) {
    const x = scale(-edge, edge, 6, W - 6);
    return drawing(
        W,
        12,
        '',
        [-edge, -edge / 2, 0, edge / 2, edge].map((value, index) =>
            s(
                'text',
                {
                    x: x(value),
                    y: 9,
                    'font-size': 10,
                    class: 'f-mute',
                    'text-anchor': index === 0 ? 'start' : index === 4 ? 'end' : 'middle',
                },
                text(value),
            ),
        ),
    );
}
