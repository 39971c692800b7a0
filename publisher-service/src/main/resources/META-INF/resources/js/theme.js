// Light, dark, or as the system is; kept by the browser.

const KEPT = 'otklik.theme';
const ORDER = ['auto', 'light', 'dark'];
let present = 'auto';

/** Takes the theme chosen before. */
export function take() {
    try {
        present = ORDER.includes(localStorage.getItem(KEPT)) ? localStorage.getItem(KEPT) : 'auto';
    } catch {
        present = 'auto';
    }
    show();
}

export const chosen = () => present;

/** Turns to the next of the three. */
export function next() {
    present = ORDER[(ORDER.indexOf(present) + 1) % ORDER.length];
    try {
        localStorage.setItem(KEPT, present);
    } catch {
        // A browser that keeps nothing asks again next time.
    }
    show();
    return present;
}

function show() {
    present === 'auto'
        ? delete document.documentElement.dataset.theme
        : (document.documentElement.dataset.theme = present);
    window.dispatchEvent(new CustomEvent('themed'));
}
