import type { AuditEntry } from "@altseason/auth";
import { exchangeHeaders } from "../../middleware/exchange-headers.ts";
import { auditEntryExample } from "../../openapi/examples/audit-example.ts";
import { describeEntry } from "../../views/audit-view.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { NO_QUERY } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const TYPE = "application/x-ndjson";

/** `GET /v1/audit/export` */
export function createAuditExportRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/audit/export",
      demands: changing("audit:read", "keys:admin"),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "exportAudit",
        tag: "Audit",
        summary: "Your whole chain",
        description:
          "One entry a line, oldest first: what `altseason audit verify` holds against saved heads. Signed, by a key with `audit:read` and `keys:admin`.",
        okDescription: "All entries as NDJSON.",
        bodies: [{ contentType: TYPE, example: `${JSON.stringify(auditEntryExample)}\n` }],
        problems: [],
      },
      async answer({ access, caller, exchange }) {
        const lines = access.audit.export(caller.stored.key.clientId);
        return new Response(ReadableStream.from(encode(lines)), {
          headers: {
            ...exchangeHeaders(exchange),
            "content-type": TYPE,
            "cache-control": "no-store",
            "content-disposition": 'attachment; filename="altseason-audit.ndjson"',
          },
        });
      },
    },
    dependencies,
  );
}

async function* encode(entries: AsyncIterable<AuditEntry>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const entry of entries) yield encoder.encode(`${JSON.stringify(describeEntry(entry))}\n`);
}
