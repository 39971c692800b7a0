// One open wait: how long, what share of the target, last words, whose it is.
import {channelName} from '../filters.js';
import {crmLink} from '../crm.js';
import {duration, exact, number, since} from '../format.js';
import {h, heard, put} from '../dom.js';
import {here, shared, write} from '../address.js';
import {levelOf, levelSign} from '../icons.js';
import {meter} from '../charts/meter.js';
import {plural, t} from '../i18n.js';
import {words} from '../said.js';
import * as clock from '../clock.js';

export class WaitRow {
    constructor(wait, now, target) {
        this.id = wait.wait_id;
        this.target = target;
        this.meter = meter(0);
        this.sign = h('span');
        this.time = h('div', {class: 't', 'aria-live': 'off'});
        this.when = h('div', {class: 'wh'});
        this.percent = h('span', {class: 'xs m p'});
        this.text = h('div', {class: 'tx'});
        this.manager = h('div', {class: 'mg'});
        this.go = h('div', {class: 'go'});
        this.element = h(
            'li',
            {
                class: 'arrive',
                'data-wait': this.id,
                // Put elsewhere in the list it must not arrive again.
                onanimationend: () => this.element.classList.remove('arrive'),
            },
            this.sign,
            h('div', {class: 'ti'}, this.time, this.when),
            h('div', {class: 'sh'}, this.meter.svg, this.percent),
            this.text,
            this.manager,
            this.go,
        );
        this.update(wait, now);
    }

    /** The facts, as far as they differ from those shown. */
    update(wait, now) {
        this.base = wait.work_sec;
        this.gone = null;
        this.element.classList.remove('gone');
        const facts = JSON.stringify([
            wait.last_words,
            wait.client_name,
            wait.inbound,
            wait.manager_name,
            wait.crm_url,
            now.slice(0, 10),
        ]);
        if (facts !== this.facts) {
            this.facts = facts;
            this.show(wait, now);
        }
    }

    show(wait, now) {
        const mark = wait.wait_id.slice(wait.chat_id.length + 1);
        const focused = this.text.contains(document.activeElement);
        const hit = h(
            'a',
            {class: 'hit', href: write({view: 'chat', id: wait.chat_id, query: {...shared(here().query), mark}})},
            wait.last_words?.length ? words(wait.last_words) : t('words.none'),
        );
        put(this.when, since(wait.opened_at, now));
        put(
            this.text,
            h('p', {}, hit),
            h(
                'span',
                {class: 'sub'},
                [wait.client_name || t('client.unknown'), plural('messages', wait.inbound)].join(' · '),
            ),
        );
        put(
            this.manager,
            h('span', {class: wait.manager_id ? 'nw' : 'nw bad'}, wait.manager_name || t('manager.none')),
            h('span', {class: 'sub'}, channelName(wait.channel)),
        );
        put(this.go, crmLink(wait.crm_url, wait.client_name));
        focused && hit.focus({preventScroll: true});
    }

    /** @param elapsed working seconds since the facts came */
    tick(elapsed) {
        if (this.gone) {
            return;
        }
        this.seconds = this.base + Math.floor(elapsed);
        this.share = this.seconds / this.target;
        this.time.textContent = duration(this.seconds);
        this.time.title = exact(this.seconds);
        this.percent.textContent = `${number(Math.floor(this.share * 100))}${t('percent')}`;
        this.meter.set(this.share);
        this.showLevel(levelOf(this.share));
    }

    showLevel(level) {
        const ringStep = Math.floor(this.share * 20);
        if (level === this.level && ringStep === this.ringStep) {
            return;
        }
        Object.assign(this, {level, ringStep});
        put(this.sign, levelSign(this.share), heard(t('level.' + level)));
        this.time.classList.toggle('bad', level >= 100);
        this.element.classList.toggle('l300', level === 300);
    }

    leave() {
        if (!this.gone) {
            this.gone = clock.mark();
            this.element.classList.add('gone');
        }
    }
}
