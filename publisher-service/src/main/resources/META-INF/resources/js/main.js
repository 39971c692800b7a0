// Puts the parts together: frame, link, view, sheet, keys.
import {build, showFoot, showFresh, showPast, showPlace} from './shell.js';
import {connect, hear, link} from './stream.js';
import {open, renew} from './stage.js';
import {openSheet} from './sheet.js';
import {speak} from './i18n.js';
import * as clock from './clock.js';
import * as keys from './keys.js';
import * as theme from './theme.js';

let versions = {};

async function begin() {
    const main = build();
    showFresh();
    await open(main);
}

window.addEventListener('shown', event => {
    showPlace();
    showFoot(event.detail.meta);
    openSheet(event.detail);
});
window.addEventListener('renew', () => renew('now'));
window.addEventListener('past', event => showPast(event.detail));
window.addEventListener('spoken', begin);

clock.everySecond(showFresh);

hear((name, event) => {
    showFresh();
    if (event.now === undefined) {
        return;
    }
    if (name === 'hello' && versions.now !== undefined) {
        renew('all');
    }
    event.now !== versions.now && versions.now !== undefined && renew('now');
    event.figures !== versions.figures && versions.figures !== undefined && renew('figures');
    versions = event;
    showPast(link.past);
});

theme.take();
keys.listen();
await speak();
await begin();
connect();
