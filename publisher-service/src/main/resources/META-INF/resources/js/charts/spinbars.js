// Four small bars, S P I N, each with the line of its target; the zone is told by a mark and by colour.
import {drawing, s} from '../dom.js';
import {ZONE_MARK} from '../icons.js';

const HEIGHT = 23;
export const ZONE_FILL = {green: 'f-bar', yellow: 'f-warn', red: 'f-bad'};

/** @param stages [{stage, usage, target, zone}] in per cent; @param few drawn in grey, without a verdict */
export function spinBars(stages, few, label) {
    return drawing(
        112,
        34,
        label,
        stages.map((stage, index) => bar(stage, index * 28, few)),
    );
}

function bar({stage, usage, target, zone}, x, few) {
    const height = value => Math.round((value / 100) * HEIGHT * 10) / 10;
    const mark = few ? '' : (ZONE_MARK[zone] ?? '');
    return s(
        'g',
        {},
        s('rect', {x, y: 0, width: 22, height: HEIGHT, class: 'f-line', opacity: 0.7}),
        s('rect', {
            x,
            y: HEIGHT - height(usage ?? 0),
            width: 22,
            height: height(usage ?? 0),
            class: few ? 'f-ctl' : (ZONE_FILL[zone] ?? 'f-ctl'),
        }),
        s('path', {d: `M${Math.max(0, x - 2)} ${HEIGHT - height(target)}h26`, class: 'k-ink', 'stroke-width': 1.5}),
        s(
            'text',
            {x: x + 11, y: 33, 'font-size': 9.5, 'text-anchor': 'middle', class: 'f-mute'},
            mark ? `${stage} ${mark}` : stage,
        ),
    );
}
