import { resolver } from "hono-openapi";
import type { DescribeRouteOptions } from "hono-openapi";
import type { Route } from "../routes/route.ts";
import type { OperationBody } from "./operation.ts";
import { parametersOf } from "./parameters-of.ts";
import { problemResponses } from "./problem-responses.ts";
import { headerReferences } from "./response-headers.ts";

const WITHOUT_DATA: ReadonlySet<string> = new Set(["Documentation", "Health", "Keys", "Rotation", "Audit"]);

const SECURITY: Readonly<
  Record<NonNullable<Route["operation"]["security"]>, readonly Readonly<Record<string, never[]>>[]>
> = {
  refreshToken: [{}, { refreshToken: [] }],
  key: [{ bearer: [] }, { signature: [] }, { session: [] }],
  signature: [{ signature: [] }, { session: [] }],
};

/** What the document says of a route, in the words of hono-openapi. */
export function describeRouteOptions(
  { operation, isLimited, deprecation }: Pick<Route, "operation" | "isLimited" | "deprecation">,
  publicOrigin: string,
): DescribeRouteOptions {
  const {
    operationId,
    tag,
    summary,
    description,
    okDescription,
    bodies,
    isConditional,
    problems,
    security,
    requestBody,
    okStatus = 200,
  } = operation;
  const limits = isLimited ? (["RateLimit", "RateLimit-Policy"] as const) : [];
  const caching = isConditional ? (["ETag", "Cache-Control"] as const) : [];
  const isData = !WITHOUT_DATA.has(operation.tag);
  const hasText = bodies.some(({ contentType }) => contentType !== "application/json");
  const labels = isData && hasText ? (["Altseason-Data", "Altseason-As-Of", "Altseason-Stale"] as const) : [];
  const paging = operation.query !== undefined && "cursor" in operation.query.shape;
  const isOpen = security === undefined;
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    ...(deprecation === undefined ? {} : { deprecated: true }),
    parameters: [
      ...parametersOf("path", operation.path),
      ...parametersOf("query", operation.query),
      ...parametersOf("header", operation.requestHeaders),
    ],
    ...(requestBody === undefined
      ? {}
      : { requestBody: { content: { "application/json": { schema: resolver(requestBody) } } } }),
    security: isOpen ? [] : SECURITY[security].map((requirement) => ({ ...requirement })),
    responses: {
      [okStatus]: {
        description: okDescription,
        headers: headerReferences([
          "X-Request-Id",
          ...limits,
          ...caching,
          ...labels,
          ...(paging ? (["Link"] as const) : []),
        ]),
        content: Object.fromEntries(bodies.map((body) => [body.contentType, describeBody(body)])),
      },
      ...(isConditional
        ? {
            304: {
              description: "What `If-None-Match` names still stands.",
              headers: headerReferences(["ETag"]),
            },
          }
        : {}),
      ...problemResponses(problems, { publicOrigin, isLimited }),
    },
  };
}

function describeBody({ schema, example }: OperationBody): {
  schema: ReturnType<typeof resolver> | { type: "string" };
  example?: unknown;
} {
  return {
    schema: schema === undefined ? { type: "string" } : resolver(schema),
    ...(example === undefined ? {} : { example }),
  };
}
