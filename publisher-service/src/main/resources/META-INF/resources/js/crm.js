// The way to the chat in RetailCRM, named with the client.
import {h} from './dom.js';
import {t} from './i18n.js';

export function crmLink(address, client, text = t('crm')) {
    return (
        address &&
        h(
            'a',
            {
                class: 'l nw',
                href: address,
                target: '_blank',
                rel: 'noopener noreferrer',
                'aria-label': t('crm.open', {client: client ?? ''}),
            },
            text,
        )
    );
}
