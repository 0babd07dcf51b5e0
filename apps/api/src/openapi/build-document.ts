import { Hono } from "hono";
import { describeRoute, generateSpecs, resolver } from "hono-openapi";
import type { Route } from "../routes/route.ts";
import { describeRouteOptions } from "./describe-route.ts";
import { RESPONSE_HEADERS } from "./response-headers.ts";

const VERSION = "1.0.0";

const TAGS: Readonly<Record<Route["operation"]["tag"], string>> = {
  Index: "Values, readings with their evidence, seasons.",
  Market: "Coins and how the market's value is split.",
  Method: "What is computed, and what is kept out.",
  Live: "The index as it changes, and as a picture.",
  Keys: "Keys, their versions and their use.",
  Rotation: "From one version of a key to the next, without a gap.",
  Audit: "What was done, by whom, in a chain that shows it when it was tampered with.",
  Webhooks: "Being told of events: Standard Webhooks 1.0, signed, at least once.",
  Operator: "For whoever runs this instance.",
  Documentation: "This description, and pages to read.",
  Health: "For balancers and scrapers.",
};

const DESCRIPTION = `The open, auditable Altcoin Season Index.

Reads need no key. JSON is camelCase, days are ISO dates in UTC, money is USD, returns are fractions (0.25 is 25 %). Lists come as CSV too: \`Accept: text/csv\` or \`?format=csv\`.

Every answer says whether its data are live, imported or simulated: in \`data\`, and where the body has no place for that, in the header \`Altseason-Data\`. Refusals are problem details (RFC 9457) whose \`type\` leads to a page on the way out; unknown parameters are refused by name. Answers carry an \`ETag\`: ask with \`If-None-Match\` and an unchanged answer costs nothing to send.`;

/** Writes the OpenAPI 3.1 document of some routes. */
export async function buildDocument(routes: readonly Route[], publicOrigin: string): Promise<object> {
  const described = new Hono();
  for (const route of routes) {
    described.on(route.method, route.path, describeRoute(describeRouteOptions(route, publicOrigin)));
  }
  const named = Object.assign({}, ...routes.map(({ operation }) => operation.schemas ?? {})) as NamedSchemas;
  const schemas = await Promise.all(Object.values(named).map((schema) => resolver(schema).toOpenAPISchema()));
  const document = await generateSpecs(described, {
    excludeStaticFile: false,
    documentation: {
      info: {
        title: "Altseason API",
        version: VERSION,
        summary: "The open, auditable Altcoin Season Index.",
        description: DESCRIPTION,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: publicOrigin, description: "This instance." }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      components: {
        headers: RESPONSE_HEADERS,
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer", description: "A token of a bearer key. Reads alone." },
          signature: {
            type: "apiKey",
            in: "header",
            name: "Signature",
            description:
              'HTTP Message Signatures (RFC 9421) in `Signature-Input` and `Signature`, with `tag="altseason"`, `created`, `expires`, `nonce` and `keyid`, over `@method`, `@target-uri`, with a body `content-digest` and `content-type`, and `idempotency-key` where there is one.',
          },
          session: {
            type: "apiKey",
            in: "header",
            name: "Authorization",
            description:
              "`Session` and a token of `POST /v1/session-tokens`, good once for its method and path.",
          },
          refreshToken: { type: "http", scheme: "bearer", description: "`REFRESH_TOKEN` of this instance." },
        },
        schemas: Object.assign({}, ...schemas.map(({ components }) => components?.schemas ?? {})),
      },
    },
  });
  return document;
}

type NamedSchemas = NonNullable<Route["operation"]["schemas"]>;
