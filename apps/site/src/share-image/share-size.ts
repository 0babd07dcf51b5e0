/** Pixels of a picture for shared pages. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
