import type { ProblemCode } from "@altseason/contract";
import type { ProblemKind } from "./problem-kind.ts";
import { CREDENTIAL_PROBLEMS } from "./credential-problem-catalogue.ts";
import { KEY_PROBLEMS } from "./key-problem-catalogue.ts";

/** The one map from codes to HTTP statuses. */
export const PROBLEM_CATALOGUE: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid_parameter: {
    status: 400,
    title: "A parameter can't be used",
    remedy: "`errors` names each field with what was expected and what came. Unknown parameters are refused.",
  },
  unknown_variant: {
    status: 400,
    title: "No such variant",
    remedy:
      "Take a published variant from `/v1/methodologies`, or `top{N}-{W}d` within the limits stated there.",
  },
  not_found: {
    status: 404,
    title: "Nothing lives at this address",
    remedy: "`/openapi.json` lists every address of this API.",
  },
  no_reading: {
    status: 404,
    title: "No reading for that day",
    remedy:
      "The day lies outside the data, or nothing had been published by the time asked for with `asOf`. `data.firstDay` and `data.lastDay` of any answer say what the data cover.",
  },
  coin_not_found: {
    status: 404,
    title: "No such coin",
    remedy: "Coins go by the ids of the data's provider: `/v1/coins` lists them.",
  },
  method_not_allowed: {
    status: 405,
    title: "Not with this method",
    remedy: "The `Allow` header lists the methods that this address knows.",
  },
  not_acceptable: {
    status: 406,
    title: "Not in that format",
    remedy: "Ask for `application/json`; lists also come as `text/csv`.",
  },
  payload_too_large: {
    status: 413,
    title: "The body is too large",
    remedy: "Reads take no body; a refresh takes none either.",
  },
  rate_limited: {
    status: 429,
    title: "Too many requests",
    remedy:
      "Wait for the seconds in `Retry-After`. `RateLimit` and `RateLimit-Policy` on every answer say what is left and how much there is. Answers carry an `ETag` and may be cached.",
  },
  unauthorized: {
    status: 401,
    title: "For the operator alone",
    remedy: "Call from this machine, or with `Authorization: Bearer` and the token in `REFRESH_TOKEN`.",
  },
  refresh_failed: {
    status: 502,
    title: "The market data could not be refreshed",
    remedy:
      "The last good reading stays up and says its age. The server's log has the cause; try again later.",
  },
  stream_full: {
    status: 503,
    title: "No room for another listener",
    remedy: "Try again after `Retry-After`, or poll `/v1/index` with `If-None-Match`.",
  },
  no_data: {
    status: 503,
    title: "No market data yet",
    remedy: "The first reading is still being made. `/readyz` turns 200 when it is there.",
  },
  internal_error: {
    status: 500,
    title: "Something broke on our side",
    remedy: "The log holds the cause under this `requestId`.",
  },
  shutting_down: {
    status: 503,
    title: "This instance is going away",
    remedy: "Try again; another instance answers.",
  },
  ...CREDENTIAL_PROBLEMS,
  ...KEY_PROBLEMS,
};
