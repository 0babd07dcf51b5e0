import { hash } from "node:crypto";
import { formatDay, parseDay } from "@altseason/core";
import { createMarketCsv } from "@altseason/market-data";
import type { MarketCsv } from "@altseason/market-data";
import { z } from "zod";
import { INDEX_ACCESS } from "../access/route-access.ts";
import type { Exchange } from "../middleware/exchange.ts";
import { exchangeHeaders } from "../middleware/exchange-headers.ts";
import { checkRange, rangeParameters } from "../parameters/day-parameter.ts";
import { parseQuery } from "../parameters/parse-query.ts";
import { topParameter } from "../parameters/top-parameter.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { labelHeaders } from "../publication/edition.ts";
import type { Edition } from "../publication/edition.ts";
import { matchesEtag } from "../ready/matches-etag.ts";
import { negotiateEncoding } from "../ready/negotiate-encoding.ts";
import { negotiateFormat } from "../ready/negotiate-format.ts";
import { READ_CACHE_CONTROL } from "../ready/ready-headers.ts";
import { streamText } from "../ready/stream-text.ts";
import type { Route } from "./route.ts";

const MOST_ROWS = 2_000_000;
const ROWS_A_REQUEST = 100_000;
const DIGEST_LENGTH = 16;

const querySchema = z.strictObject({ ...rangeParameters, top: topParameter }).check(checkRange);

type Query = z.infer<typeof querySchema>;

/** `GET /v1/market.csv`: written while it is sent, since it would be the largest of all ready bodies by far. */
export function createMarketCsvRoute(): Route {
  return {
    method: "GET",
    path: "/v1/market.csv",
    isLimited: true,
    access: INDEX_ACCESS,
    operation: {
      operationId: "getMarketCsv",
      tag: "Market",
      summary: "The market as CSV",
      description: `Price, market cap and volume of every coin and day, as \`altseason verify\`, \`reading\` and \`import\` read them with \`--data\`. Ids, name and tags are the provider's; name, tags and scheme stand on a coin's first line alone. A reading's hash covers the words of its exclusions, which rest on a coin's first days and on what it did since: to get an equal hash take the market whole. At most ${MOST_ROWS} lines an answer; several files side by side are read as one market. Every ${ROWS_A_REQUEST} lines cost one more of the quota.`,
      query: querySchema,
      okDescription: "A line a coin and day, oldest first.",
      bodies: [
        {
          contentType: "text/csv",
          example:
            "date,id,symbol,price,market_cap,volume,name,tags,scheme\r\n2026-06-29,bitcoin,BTC,127410.22,2510000000000,41000000000,Bitcoin,,demo\r\n2026-06-30,bitcoin,BTC,128010.5,2520000000000,39000000000,,,\r\n",
        },
      ],
      isConditional: true,
      problems: ["invalid_parameter", "not_acceptable", "no_data"],
    },
    answer(exchange) {
      const { context, edition } = exchange;
      if (edition === null) throw new ApiProblem("no_data", { headers: { "retry-after": "5" } });
      const { url, method } = context.req.raw;
      const { query, canonical } = parseQuery(querySchema, new URL(url).search.slice(1));
      negotiateFormat(context.req.header("accept"), undefined, ["csv"]);
      const etag = etagOf(edition, canonical);
      if (matchesEtag(context.req.header("if-none-match"), etag)) {
        return new Response(null, {
          status: 304,
          headers: { ...cachingOf(etag), ...exchangeHeaders(exchange) },
        });
      }
      const csv = chooseRows(edition, query);
      exchange.charge(Math.floor(csv.rows / ROWS_A_REQUEST));
      return send(exchange, edition, csv, { etag, isHead: method === "HEAD" });
    },
  };
}

/** @throws {ApiProblem} `invalid_parameter` when that would be too much at once */
function chooseRows({ publication }: Edition, { from, to, top }: Query): MarketCsv {
  const { matrix, lastDay } = publication;
  const csv = createMarketCsv(matrix, {
    firstDay: from === undefined ? matrix.firstDay : parseDay(from),
    lastDay: Math.min(lastDay, to === undefined ? lastDay : parseDay(to)),
    ...(top === undefined ? {} : { top }),
  });
  if (csv.rows <= MOST_ROWS) return csv;
  throw new ApiProblem("invalid_parameter", {
    detail: "That is too much for one answer: ask for fewer days at a time, or for the top alone.",
    errors: [
      {
        field: "query.from",
        expected: `a range of at most ${MOST_ROWS} lines`,
        got: `${csv.rows} lines from ${from ?? formatDay(matrix.firstDay)} to ${to ?? formatDay(lastDay)}`,
      },
    ],
  });
}

function send(
  exchange: Exchange,
  { label }: Edition,
  csv: MarketCsv,
  { etag, isHead }: { readonly etag: string; readonly isHead: boolean },
): Response {
  const encoding = negotiateEncoding(exchange.context.req.header("accept-encoding"));
  const headers = {
    ...cachingOf(etag),
    ...labelHeaders(label),
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="altseason-market.csv"`,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    ...exchangeHeaders(exchange),
  };
  return new Response(isHead ? null : streamText(csv.pieces(), encoding), { headers });
}

/** The lines follow from the numbers and the query alone. */
function etagOf({ publication: { dataSet, version } }: Edition, canonical: URLSearchParams): string {
  const named = `${dataSet.id} ${version} ${canonical.toString()}`;
  return `W/"${hash("sha256", named, "base64url").slice(0, DIGEST_LENGTH)}"`;
}

function cachingOf(etag: string): Record<string, string> {
  return { etag, "cache-control": READ_CACHE_CONTROL, vary: "Accept, Accept-Encoding" };
}
