// Bars of how many wrote and below them a line of how long they waited, on one axis.
import {s} from '../dom.js';
import {line} from './spark.js';
import {scale} from './scale.js';

const W = 304;
const STEP_MIN = 18;

/**
 * @param points [{name, count, minutes}] minutes may be null
 * @param target minutes, drawn as a dotted line
 */
export function hoursChart(points, target, label) {
    const width = Math.max(W, points.length * STEP_MIN);
    const step = width / points.length;
    const x = index => Math.round((index + 0.5) * step * 10) / 10;
    const tall = scale(0, Math.max(1, ...points.map(point => point.count)), 0, 44);
    const y = scale(0, Math.max(target * 1.4, ...points.map(point => point.minutes ?? 0)), 104, 70);
    return s(
        'svg',
        {viewBox: `0 0 ${width} 128`, class: 'hours', role: 'img', 'aria-label': label},
        points.map((point, index) =>
            s(
                'g',
                {},
                s('rect', {
                    x: x(index) - step * 0.38,
                    y: 56 - tall(point.count),
                    width: step * 0.76,
                    height: tall(point.count),
                    class: 'f-soft',
                }),
                caption(x(index), 52 - tall(point.count), point.count),
                caption(x(index), 124, point.name),
            ),
        ),
        s('path', {d: `M0 ${y(target)}H${width}`, class: 'k-ctl', 'stroke-dasharray': '2 2'}),
        s('path', {
            d: line(
                points.map(point => point.minutes),
                x,
                y,
            ),
            class: 'f-none k-accent',
            'stroke-width': 1.4,
        }),
        points.map(
            (point, index) =>
                point.minutes !== null &&
                point.minutes !== undefined &&
                s(
                    'g',
                    {},
                    s('circle', {cx: x(index), cy: y(point.minutes), r: 2.4, class: 'f-accent'}),
                    caption(x(index), y(point.minutes) - 6, Math.round(point.minutes), 'f-ink'),
                ),
        ),
    );
}

const caption = (x, y, text, tone = 'f-mute') =>
    s('text', {x, y, 'font-size': 10, 'text-anchor': 'middle', class: tone}, String(text));
