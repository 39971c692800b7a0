// Where the user is: nothing may move under a pointer that is in use or under the focus.

const REST_MS = 10_000;
let moved = -Infinity;

document.addEventListener(
    'pointermove',
    () => {
        moved = performance.now();
    },
    {passive: true},
);

/** Whether the user is at this element just now. */
export function attended(element) {
    const pointed = performance.now() - moved < REST_MS && element.matches(':hover');
    return pointed || (element.contains(document.activeElement) && document.activeElement.matches(':focus-visible'));
}

/** Draws anew and leaves the focus where it was: on the element of the same address or id. */
export function keepFocus(root, draw) {
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    const name = focused?.dataset.filter ?? focused?.getAttribute('href') ?? focused?.id;
    draw();
    if (name && !root.contains(document.activeElement)) {
        const again = [...root.querySelectorAll('a[href],[id],[data-filter]')].find(one =>
            [one.dataset.filter, one.getAttribute('href'), one.id].includes(name),
        );
        again?.focus({preventScroll: true});
    }
}
