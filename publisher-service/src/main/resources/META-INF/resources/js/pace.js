// One task at a time: wishes that come while it runs, or before it begins, are one more round together.

export function paced(task) {
    let timer = null;
    let running = false;
    let again = null;

    function wish(delayMs) {
        if (running) {
            again = Math.min(again ?? Infinity, delayMs);
        } else {
            timer ??= setTimeout(run, delayMs);
        }
    }

    async function run() {
        clearTimeout(timer);
        timer = null;
        running = true;
        try {
            await task();
        } finally {
            running = false;
            const delay = again;
            again = null;
            delay !== null && wish(delay);
        }
    }

    /** At once, or as soon as the present round has ended. */
    function now() {
        if (running) {
            again = 0;
        } else {
            run();
        }
    }

    return {wish, now};
}
