// The measures of SPIN with their targets and zones, as the server tells them.
import {t} from './i18n.js';

export const STAGE_MEASURES = {S: 's_usage_rate', P: 'p_usage_rate', I: 'i_usage_rate', N: 'n_usage_rate'};

/** Zone of a rounded figure against its target. */
export function zoneOf(value, target) {
    if (value === null || value === undefined || !target) {
        return '';
    }
    return value < target.red ? 'red' : value < target.yellow ? 'yellow' : 'green';
}

export const targetOf = (meta, measure) => meta.spin_targets.find(target => target.measure === measure);

/** The four stages of a row that carries usage rates, as the small bars want them. */
export function stagesOf(row, meta) {
    return Object.entries(STAGE_MEASURES).map(([stage, measure]) => {
        const target = targetOf(meta, measure);
        return {stage, usage: row[measure], target: target?.target ?? 0, zone: zoneOf(row[measure], target)};
    });
}

/** What a screen reader hears of the bars. */
export function stagesSaid(stages) {
    return (
        'SPIN: ' +
        stages.map(({stage, usage, target}) => t('spin.said', {stage, usage: usage ?? '—', target})).join(', ')
    );
}
