// Asks the server for JSON. An answer that is no success is an error that says what happened.

export class Failure extends Error {
    /** @param status HTTP status, 0 when the server could not be reached */
    constructor(status, detail) {
        super(detail);
        this.status = status;
    }
}

/** GET of a path below /api/v1 with the query's filled fields. */
export async function ask(path, query = {}, signal) {
    let answer;
    try {
        answer = await fetch(place(path, query), {signal, headers: {Accept: 'application/json'}});
    } catch (cause) {
        throw cause.name === 'AbortError' ? cause : new Failure(0, 'unreachable');
    }
    if (!answer.ok) {
        throw new Failure(answer.status, await reason(answer));
    }
    return answer.json();
}

/** The address of the same as a CSV file. */
export function csvOf(path, query = {}) {
    return place(path, {...query, format: 'csv'}).replace(location.origin, '');
}

// A page opened as http://user:password@host must not ask with these in the address: fetch refuses that.
export function place(path, query = {}) {
    const url = new URL(`/api/v1/${path}`, location.origin);
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== null && value !== '') {
            url.searchParams.set(name, value);
        }
    }
    return url.href;
}

async function reason(answer) {
    try {
        const body = await answer.json();
        return body.detail ?? body.message ?? body.error ?? answer.statusText;
    } catch {
        return answer.statusText;
    }
}
