// Values to pixels.

/** A straight scale that keeps within its ends. */
export function scale(low, high, from, to) {
    const span = high - low || 1;
    return value => round(from + ((Math.min(high, Math.max(low, value)) - low) / span) * (to - from));
}

export const round = value => Math.round(value * 10) / 10;
