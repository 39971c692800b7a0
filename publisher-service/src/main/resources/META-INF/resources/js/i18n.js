// Texts by key, from the bundle of the chosen language. A key that is missing shows itself.
import russian from './i18n/ru.js';

const KEPT = 'otklik.language';
let language = 'ru';
let bundle = russian;

/** Reads the bundle of the language chosen before; Russian where none was. */
export async function speak(wanted = kept()) {
    bundle = wanted === 'en' ? (await import('./i18n/en.js')).default : russian;
    language = wanted === 'en' ? 'en' : 'ru';
    document.documentElement.lang = language;
    keep(language);
}

export const locale = () => (language === 'en' ? 'en-GB' : 'ru-RU');
export const spoken = () => language;

/** The text of a key, {names} replaced by values. */
export function t(key, values = {}) {
    return put(bundle[key] ?? key, values);
}

/** Whether there is a text of that key. */
export const known = key => bundle[key] !== undefined;

/** A list, as names of months. */
export const words = key => bundle[key] ?? [];

/** The form that goes with the number: 1 клиент, 2 клиента, 5 клиентов. */
export function plural(key, count, values = {}) {
    const forms = bundle[key] ?? {};
    const rule = new Intl.PluralRules(locale()).select(count);
    const shown = new Intl.NumberFormat(locale()).format(count);
    return put(forms[rule] ?? forms.other ?? key, {n: shown, ...values});
}

function put(text, values) {
    return String(text).replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
}

function kept() {
    try {
        return localStorage.getItem(KEPT) ?? 'ru';
    } catch {
        return 'ru';
    }
}

function keep(value) {
    try {
        localStorage.setItem(KEPT, value);
    } catch {
        // A browser that keeps nothing asks again next time.
    }
}
