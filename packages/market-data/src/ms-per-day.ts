/** Milliseconds in a UTC day. */
export const MS_PER_DAY = 86_400_000;
