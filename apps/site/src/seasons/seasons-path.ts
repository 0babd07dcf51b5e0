/** Orders of the table of seasons; the first needs no word in an address. */
export const SEASON_ORDERS = ["newest", "longest"] as const;

/** Which season stands first. */
export type SeasonOrder = (typeof SEASON_ORDERS)[number];

export function isSeasonOrder(text: string): text is SeasonOrder {
  return SEASON_ORDERS.some((order) => order === text);
}

/** Address of a variant's seasons in an order; the default of both is `/seasons`. */
export function seasonsPath(
  { variant, order }: { readonly variant: string; readonly order: SeasonOrder },
  defaultVariant: string,
): string {
  if (order !== SEASON_ORDERS[0]) return `/seasons/${variant}/${order}`;
  return variant === defaultVariant ? "/seasons" : `/seasons/${variant}`;
}
