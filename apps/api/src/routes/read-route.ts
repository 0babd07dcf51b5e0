import { INDEX_ACCESS } from "../access/route-access.ts";
import type { z } from "zod";
import type { Exchange } from "../middleware/exchange.ts";
import { requestHeader } from "../middleware/request-header.ts";
import type { Operation } from "../openapi/operation.ts";
import { parseQuery } from "../parameters/parse-query.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { Edition, Payload } from "../publication/edition.ts";
import { negotiateFormat } from "../ready/negotiate-format.ts";
import type { BodyFormat } from "../ready/negotiate-format.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { Route } from "./route.ts";
import { sendReady } from "./send-ready.ts";

/** A read whose query has been checked. */
export interface ReadRequest<Query> {
  readonly edition: Edition;
  readonly exchange: Exchange;
  readonly query: Query;
  readonly format: BodyFormat;
  /** Address of another page of the same list. */
  pageAt(cursor: string): string;
}

/** A body to be made when nobody has asked for it before. */
interface ReadAnswer {
  /** What the body depends on beside path, query, format and edition. */
  readonly state?: string;
  build(): Payload | Promise<Payload>;
}

/** Settings of {@link createReadRoute}. */
export interface ReadRouteOptions<Query> {
  readonly path: string;
  readonly query: z.ZodType<Query> & z.ZodObject;
  readonly formats: readonly [BodyFormat, ...BodyFormat[]];
  readonly operation: Omit<Operation, "query" | "isConditional">;
  readonly answer: (request: ReadRequest<Query>) => ReadAnswer | Promise<ReadAnswer>;
}

/** A GET answered with a body kept ready. The same request in the same words is answered without being parsed again. */
export function createReadRoute<Query>(
  { path, query: schema, formats, operation, answer }: ReadRouteOptions<Query>,
  answers: AnswerCache,
): Route {
  async function find(exchange: Exchange, edition: Edition, written: string): Promise<Response> {
    const { context } = exchange;
    const { query, canonical } = parseQuery(schema, searchOf(context.req.raw.url));
    const format = formatOf(context.req.header("accept"), canonical.get("format"), formats);
    const found = await answer({
      edition,
      exchange,
      query,
      format,
      pageAt: (cursor) => {
        const next = new URLSearchParams(canonical);
        next.set("cursor", cursor);
        return `${context.req.path}?${next.toString()}`;
      },
    });
    const key = `${format} ${context.req.path}?${canonical.toString()} ${found.state ?? ""}`;
    const body = await edition.ready(key, () => found.build());
    answers.set(edition, written, body);
    return sendReady(exchange, body);
  }

  return {
    method: "GET",
    path,
    isLimited: true,
    access: INDEX_ACCESS,
    operation: { ...operation, query: schema, isConditional: true },
    answer(exchange) {
      const { context, edition } = exchange;
      if (edition === null) throw new ApiProblem("no_data", { headers: { "retry-after": "5" } });
      const { url } = context.req.raw;
      const accept = requestHeader(context, "accept");
      const written = accept === null || accept === "*/*" ? url : `${url} ${accept}`;
      const body = answers.get(edition, written);
      return body === undefined ? find(exchange, edition, written) : sendReady(exchange, body);
    },
  };
}

function formatOf(
  accept: string | undefined,
  asked: string | null,
  offered: readonly [BodyFormat, ...BodyFormat[]],
): BodyFormat {
  const format = offered.find((candidate) => candidate === asked);
  return negotiateFormat(accept, format, offered);
}

function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start === -1 ? "" : url.slice(start + 1);
}
