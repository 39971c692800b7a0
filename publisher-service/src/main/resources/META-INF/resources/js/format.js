// Numbers, durations and dates as a reader of the chosen language writes them. Absent is a dash, never 0.
import {locale, t, words} from './i18n.js';

export const NONE = '—';
const NBSP = '\u00a0';
const MINUTE = 60;
const HOUR = 3600;
const TEN_MINUTES = 600;

export const absent = value => value === undefined || value === null;

/** 1 234,5 */
export function number(value, digits = 0) {
    if (absent(value)) {
        return NONE;
    }
    const options = {minimumFractionDigits: digits, maximumFractionDigits: digits};
    return new Intl.NumberFormat(locale(), options)
        .format(value)
        .replace('-', '−')
        .replace(/\u202f/g, NBSP);
}

/** A share from 0 to 1: 6,5 % */
export function percent(share, digits = 1) {
    return absent(share) ? NONE : percents(share * 100, digits);
}

/** What is in per cent already: 6,5 % */
export function percents(value, digits = 1) {
    return absent(value) ? NONE : number(value, digits) + t('percent');
}

/** +12,4 */
export function signed(value, digits = 1) {
    return absent(value) ? NONE : (value > 0 ? '+' : '') + number(value, digits);
}

/** 45 с; 4 мин 05 с; 24 мин; 6 ч 54 мин: never days, a working day has no 24 hours. */
export function duration(seconds) {
    if (absent(seconds)) {
        return NONE;
    }
    const whole = Math.round(seconds);
    if (whole < MINUTE) {
        return unit(whole, 's');
    }
    if (whole < TEN_MINUTES) {
        return `${unit(Math.floor(whole / MINUTE), 'min')}${NBSP}${unit(two(whole % MINUTE), 's')}`;
    }
    const minutes = Math.round(whole / MINUTE);
    return minutes < MINUTE
        ? unit(minutes, 'min')
        : `${unit(number(Math.floor(minutes / MINUTE)), 'h')}${NBSP}${unit(two(minutes % MINUTE), 'min')}`;
}

/** 3:07–3:41 under ten minutes, 11–15 мин under an hour, 0:44–2:30 ч above. */
export function durations(low, high) {
    if (absent(low) || absent(high)) {
        return NONE;
    }
    if (high < TEN_MINUTES) {
        return `${clockwork(low)}–${clockwork(high)}`;
    }
    return high < HOUR
        ? `${Math.round(low / MINUTE)}–${unit(Math.round(high / MINUTE), 'min')}`
        : unit(`${hours(low)}–${hours(high)}`, 'h');
}

/** The exact second, for a tooltip: 6:54:07 */
export function exact(seconds) {
    if (absent(seconds)) {
        return '';
    }
    const whole = Math.round(seconds);
    const hours = Math.floor(whole / HOUR);
    return `${hours}:${two(Math.floor((whole % HOUR) / MINUTE))}:${two(whole % MINUTE)}`;
}

/** Money without kopecks: 9 250 800 ₽ */
export function money(value, currency = 'RUB') {
    return absent(value) ? NONE : `${number(value)}${NBSP}${CURRENCIES[currency] ?? currency}`;
}

const CURRENCIES = {RUB: '₽', USD: '$', EUR: '€', KZT: '₸', BYN: 'Br'};

/** Times come in the business zone and are shown as they come. 9:52 */
export function time(iso) {
    return absent(iso) ? NONE : `${Number(iso.slice(11, 13))}:${iso.slice(14, 16)}`;
}

/** 22.11 */
export function shortDate(iso) {
    return absent(iso) ? NONE : `${iso.slice(8, 10)}.${iso.slice(5, 7)}`;
}

/** 22.11 15:58 */
export function moment(iso) {
    return absent(iso) ? NONE : `${shortDate(iso)} ${time(iso)}`;
}

/** 24 окт */
export function date(iso) {
    return absent(iso) ? NONE : `${Number(iso.slice(8, 10))}${NBSP}${words('months')[Number(iso.slice(5, 7)) - 1]}`;
}

/** 24 окт – 22 ноя */
export function dates(from, to) {
    return from === to ? date(from) : `${date(from)} – ${date(to)}`;
}

/** Суббота, 21 ноября */
export function longDate(iso) {
    const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
    const text = new Intl.DateTimeFormat(locale(), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
    }).format(day);
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** с 15:54, с вчера 22:48, с 20.11 22:48: when a wait began, told from the day that is now. */
export function since(iso, now) {
    const day = iso.slice(0, 10);
    if (day === now.slice(0, 10)) {
        return t('since', {at: time(iso)});
    }
    return t('since', {at: day === plusDays(now, -1) ? t('yesterday', {at: time(iso)}) : moment(iso)});
}

/** The ISO date that many days later. */
export function plusDays(iso, days) {
    const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
}

const unit = (value, name) => `${value}${NBSP}${t('unit.' + name)}`;
const two = value => String(value).padStart(2, '0');
const hours = seconds => clockwork(seconds / MINUTE);
const clockwork = seconds => `${Math.floor(Math.round(seconds) / MINUTE)}:${two(Math.round(seconds) % MINUTE)}`;
