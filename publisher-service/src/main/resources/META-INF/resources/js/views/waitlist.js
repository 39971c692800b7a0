// The live list: rows that tick, keep their place under pointer and focus, arrive and leave softly.
import {attended} from '../attention.js';
import {h, put} from '../dom.js';
import {levelOf} from '../icons.js';
import {number} from '../format.js';
import {t} from '../i18n.js';
import {WaitRow} from './waitrow.js';
import * as clock from '../clock.js';

const ORDER_S = 5;
const FAREWELL_S = 5;
const LEVELS = [300, 100, 50, 0];

export class WaitList {
    constructor(target) {
        this.target = target;
        this.rows = new Map();
        this.element = h('div', {class: 'wlists'});
        this.arrangedAt = -Infinity;
    }

    /** Takes an answer; `mark` is when it came. Who has gone stays struck through for a while. */
    take(data, mark, calm) {
        this.data = data;
        this.mark = mark;
        this.calm = calm;
        const present = new Set(data.waits.map(wait => wait.wait_id));
        let arrived = false;
        for (const wait of data.waits) {
            const row = this.rows.get(wait.wait_id);
            arrived ||= !row || row.gone;
            row ? row.update(wait, data.at) : this.rows.set(wait.wait_id, new WaitRow(wait, data.at, this.target));
        }
        for (const [id, row] of this.rows) {
            present.has(id) || row.leave();
        }
        this.tick();
        arrived && this.arrange();
    }

    /** Once a second: times go on; the order follows at most every five seconds, and never under the user. */
    tick() {
        const elapsed = this.data.working ? clock.since(this.mark) : 0;
        let left = false;
        for (const [id, row] of this.rows) {
            row.tick(elapsed);
            if (row.gone && clock.since(row.gone) > FAREWELL_S && !attended(this.element)) {
                this.rows.delete(id);
                left = true;
            }
        }
        const due = clock.since(this.arrangedAt) > ORDER_S && !attended(this.element);
        (left || due || this.element.childElementCount === 0) && this.arrange();
    }

    summary() {
        const live = [...this.rows.values()].filter(row => !row.gone);
        return {
            waiting: live.length,
            past: live.filter(row => row.share >= 1).length,
            far: live.filter(row => row.share >= 3).length,
            longest: Math.max(0, ...live.map(row => row.seconds)),
        };
    }

    arrange() {
        this.arrangedAt = clock.mark();
        const rows = [...this.rows.values()].sort((a, b) => b.seconds - a.seconds || a.id.localeCompare(b.id));
        const order = rows.map(row => `${levelOf(row.share)}/${row.id}`).join();
        if (order === this.order && rows.length > 0) {
            return;
        }
        this.order = order;
        const focused = this.element.contains(document.activeElement) ? document.activeElement : null;
        put(
            this.element,
            rows.length === 0 ? this.calm() : [this.head(), LEVELS.map(level => this.group(level, rows))],
        );
        focused?.focus({preventScroll: true});
    }

    group(level, rows) {
        const mine = rows.filter(row => levelOf(row.share) === level);
        return (
            mine.length > 0 && [
                h(
                    'h3',
                    {class: 'grp'},
                    h('b', {}, t('level.' + level)),
                    h('span', {}, this.bounds(level)),
                    h('span', {}, number(mine.length)),
                ),
                h(
                    'ul',
                    {class: 'wl'},
                    mine.map(row => row.element),
                ),
            ]
        );
    }

    bounds(level) {
        const at = share => number((this.target * share) / 60);
        const bounds = {
            300: `≥ ${at(3)}`,
            100: `${at(1)}–${at(3)}`,
            50: `${at(0.5)}–${at(1)}`,
            0: t('upto', {time: at(0.5)}),
        };
        return t('minutes', {n: bounds[level]});
    }

    head() {
        return h(
            'div',
            {class: 'wh0', 'aria-hidden': 'true'},
            h('span'),
            ['work', 'share', 'words', 'manager'].map(name => h('span', {}, t('col.' + name))),
            h('span'),
        );
    }
}
