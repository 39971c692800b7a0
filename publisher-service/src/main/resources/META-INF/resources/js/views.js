// The views by the name that stands in the address; one that is unknown is the first.
import channels from './views/channels.js';
import chat from './views/chat.js';
import heat from './views/heat.js';
import managers from './views/managers.js';
import money from './views/money.js';
import now from './views/now.js';
import quality from './views/quality.js';
import spin from './views/spin.js';
import trends from './views/trends.js';

const VIEWS = {now, managers, channels, heat, trends, spin, quality, money, chat};

/** Those of the navigation, in its order. */
export const LISTED = ['now', 'managers', 'channels', 'heat', 'trends', 'spin', 'quality', 'money'];

export const viewOf = name => VIEWS[name] ?? now;
