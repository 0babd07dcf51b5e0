/** Box of a sparkline, apart from what draws in it: the browser needs only this. */
export const SPARKLINE = { width: 96, height: 24 } as const;
