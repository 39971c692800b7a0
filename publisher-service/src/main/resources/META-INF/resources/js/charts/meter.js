// Share of the target a live wait has used: full at three targets, an arrow beyond.
import {s} from '../dom.js';
import {scale} from './scale.js';

const W = 104;
const TRACK = 96;

/** A meter whose share can be set again without being drawn anew. */
export function meter(share) {
    const bar = s('rect', {x: 0, y: 6, height: 6, rx: 1});
    const beyond = s('path', {d: 'M98 4l4.5 5-4.5 5', class: 'f-none k-bad', 'stroke-width': 2});
    const svg = s(
        'svg',
        {width: W, height: 18, viewBox: `0 0 ${W} 18`, 'aria-hidden': 'true'},
        s('rect', {x: 0, y: 6, width: TRACK, height: 6, rx: 1, class: 'f-line'}),
        bar,
        s('path', {d: `M${TRACK / 3} 2v14`, class: 'k-ink', 'stroke-width': 1.5}),
        beyond,
    );
    const set = to => {
        bar.setAttribute('width', scale(0, 3, 0, TRACK)(to));
        bar.setAttribute('class', to >= 1 ? 'f-alarm' : to >= 0.5 ? 'f-amber' : 'f-ctl');
        beyond.setAttribute('visibility', to > 3 ? 'visible' : 'hidden');
    };
    set(share);
    return {svg, set};
}
