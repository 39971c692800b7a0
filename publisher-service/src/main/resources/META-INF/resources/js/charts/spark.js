// A small line of one figure by day; a day without a value leaves a gap.
import {drawing, s} from '../dom.js';
import {scale} from './scale.js';

const W = 96;
const H = 28;

/** @param values seconds or null, one a day; @param target drawn as a dotted line */
export function spark(values, target, label) {
    const known = values.filter(value => value !== null && value !== undefined);
    if (known.length < 2) {
        return drawing(W, H, label);
    }
    const y = scale(0, Math.max(target * 1.5, ...known), H - 3, 3);
    const x = scale(0, values.length - 1, 3, W - 3);
    const last = values.findLastIndex(value => value !== null && value !== undefined);
    return drawing(
        W,
        H,
        label,
        s('path', {d: `M0 ${y(target)}H${W}`, class: 'k-ctl', 'stroke-dasharray': '2 2'}),
        s('path', {d: line(values, x, y), class: 'f-none k-accent', 'stroke-width': 1.4, 'stroke-linejoin': 'round'}),
        s('circle', {cx: x(last), cy: y(values[last]), r: 2.4, class: 'f-accent'}),
    );
}

/** Path data through what is known. */
export function line(values, x, y) {
    let pen = 'M';
    let path = '';
    values.forEach((value, index) => {
        if (value === null || value === undefined) {
            pen = 'M';
        } else {
            path += `${pen}${x(index)} ${y(value)}`;
            pen = 'L';
        }
    });
    return path;
}
