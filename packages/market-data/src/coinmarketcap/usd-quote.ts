import { z } from "zod";

/**
 * A quote in dollars in either of CoinMarketCap's two forms: an object by currency (v1, v2) or an array with a `symbol`
 * in each (v3). Null where the answer has no dollars.
 */
export function usdQuoteOf<Shape extends z.ZodObject>(shape: Shape): z.ZodType<z.infer<Shape> | null> {
  const byCurrency = z
    .object({ USD: shape.nullish() })
    .transform(({ USD }): z.infer<Shape> | null => USD ?? null);
  const listed = z
    .array(z.intersection(z.object({ symbol: z.string() }), shape))
    .transform((quotes): z.infer<Shape> | null => quotes.find(({ symbol }) => symbol === "USD") ?? null);
  return z.union([byCurrency, listed]);
}
