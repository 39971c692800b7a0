// A value with its 95 % interval on a line: filled dot = can be told apart, hollow = cannot, dashed = too few.
import {drawing, s} from '../dom.js';
import {scale} from './scale.js';

const W = 132;
const H = 20;

/** @param apart the interval stands clear of what it is compared with */
export function interval({low, high, value, max, target, few, apart, label}) {
    const x = scale(0, max, 4, W - 4);
    const tone = few ? 'mute' : 'ink';
    return drawing(
        W,
        H,
        label,
        s('path', {d: `M4 10H${W - 4}`, class: 'k-line'}),
        s('path', {d: `M${x(target)} 1v18`, class: 'k-ctl', 'stroke-dasharray': '2 2'}),
        whisker(x(low), x(high), tone, few),
        s('circle', {
            cx: x(value),
            cy: 10,
            r: 3.4,
            class: `k-${tone} ${apart && !few ? 'f-ink' : 'f-bg'}`,
            'stroke-width': 1.5,
        }),
    );
}

export function whisker(from, to, tone, dashed, y = 10) {
    return s(
        'g',
        {class: `k-${tone} f-none`},
        s('path', {d: `M${from} ${y}H${to}`, 'stroke-width': 2, 'stroke-dasharray': dashed ? '3 2' : undefined}),
        s('path', {d: `M${from} ${y - 3.5}v7M${to} ${y - 3.5}v7`, 'stroke-width': 1.5}),
    );
}

/** The axis above a column of intervals, in minutes. */
export function intervalAxis(max) {
    const x = scale(0, max, 4, W - 4);
    const steps = [0, 1, 2, 3].map(step => step * niceStep(max)).filter(value => value < max * 0.76);
    return drawing(
        W,
        12,
        '',
        [...steps, max].map((value, index, all) =>
            s(
                'text',
                {
                    x: x(value),
                    y: 9,
                    'font-size': 10,
                    class: 'f-mute',
                    'text-anchor': index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle',
                },
                String(Math.round(value / 60)),
            ),
        ),
    );
}

const niceStep = max => [300, 600, 900, 1200, 1800, 3600, 7200].find(step => max / step <= 5) ?? 14400;
