// Beside those who wait: with whom they do, the hours of today, the latest alerts.
import {behind} from '../behind.js';
import {channelName} from '../filters.js';
import {duration, number, time} from '../format.js';
import {h} from '../dom.js';
import {here, shared, write} from '../address.js';
import {hoursChart} from '../charts/hours.js';
import {levelSign} from '../icons.js';
import {t} from '../i18n.js';

export function kept({kept_waiting: rows, waits}) {
    return (
        rows.length > 0 &&
        h(
            'section',
            {},
            h('h2', {}, t('now.kept')),
            h(
                'ul',
                {class: 'rows'},
                rows.map(row =>
                    h(
                        'li',
                        {},
                        h('span', {class: row.manager_id ? 'x' : 'x bad'}, row.manager_name),
                        h(
                            'span',
                            {class: 'dots'},
                            waits
                                .filter(wait => wait.manager_id === row.manager_id)
                                .slice(0, 6)
                                .map(wait => levelSign(wait.share / 100)),
                        ),
                        h(
                            'b',
                            {class: 'r'},
                            behind('waits', {kind: 'open', manager: row.manager_id}, number(row.waiting)),
                        ),
                    ),
                ),
            ),
        )
    );
}

export function hours({hours: rows, target_sec: target}) {
    const points = rows.map(row => ({
        name: row.hour,
        count: row.inbound,
        minutes: row.p90_sec === null ? null : row.p90_sec / 60,
    }));
    return (
        points.length > 0 &&
        h(
            'section',
            {},
            h('h2', {}, t('now.hours')),
            h('p', {class: 'xs m'}, t('now.hours.key', {target: number(target / 60)})),
            hoursChart(
                points,
                target / 60,
                points
                    .map(point =>
                        t('now.hours.said', {
                            hour: point.name,
                            n: point.count,
                            p90: point.minutes === null ? '—' : duration(point.minutes * 60),
                        }),
                    )
                    .join('; '),
            ),
        )
    );
}

export function alerts({alerts: rows}) {
    return (
        rows.length > 0 &&
        h(
            'section',
            {},
            h('h2', {}, t('now.alerts')),
            h(
                'ul',
                {class: 'rows'},
                rows.map(row =>
                    h(
                        'li',
                        {},
                        h('span', {class: 'm nw'}, time(row.raised_at)),
                        levelSign(row.level / 100),
                        h(
                            'a',
                            {class: 'x e', href: write({view: 'chat', id: row.chat_id, query: shared(here().query)})},
                            t('now.alert', {level: row.level, manager: row.manager_name}),
                            h('span', {class: 'vh'}, ' · ' + channelName(row.channel)),
                        ),
                    ),
                ),
            ),
        )
    );
}
