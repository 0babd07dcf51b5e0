import { auditListSchema } from "@altseason/contract";
import type { AuditList } from "@altseason/contract";
import { z } from "zod";
import { auditEntryExample } from "../../openapi/examples/audit-example.ts";
import { momentParameter } from "../../parameters/moment-parameter.ts";
import { cursorParameter, limitParameter } from "../../parameters/page-parameters.ts";
import { describeEntry } from "../../views/audit-view.ts";
import { formatCursor } from "../../views/page.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const MOST = 500;
const UNLESS_GIVEN = 50;
const SEQUENCE = /^[1-9]\d{0,14}$/;

const example: AuditList = { entries: [auditEntryExample], nextCursor: null };

/** `GET /v1/audit` */
export function createAuditListRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/audit",
      demands: reading("audit:read"),
      query: z.strictObject({
        action: z.string().optional().meta({ description: "Only this action.", example: "key.created" }),
        target: z.string().optional().meta({ description: "Only what was done to this." }),
        from: momentParameter("Entries at or after this moment."),
        to: momentParameter("Entries at or before this moment."),
        limit: limitParameter(MOST, UNLESS_GIVEN),
        cursor: cursorParameter((start) => SEQUENCE.test(start)),
      }),
      body: null,
      operation: {
        operationId: "listAudit",
        tag: "Audit",
        summary: "What was done",
        description: "Your chain of entries, newest first, exactly as they were hashed.",
        okDescription: "A page of entries.",
        bodies: [{ contentType: "application/json", schema: auditListSchema, example }],
        problems: [],
      },
      async answer({ access, caller, query }) {
        const { cursor, limit, ...wanted } = query;
        const found = await access.audit.list({
          ...wanted,
          clientId: caller.stored.key.clientId,
          before: cursor === undefined ? undefined : Number(cursor),
          limit: limit + 1,
        });
        const entries = found.slice(0, limit);
        const last = entries.at(-1);
        const body: AuditList = {
          entries: entries.map((entry) => describeEntry(entry)),
          nextCursor: found.length > limit && last !== undefined ? formatCursor(String(last.sequence)) : null,
        };
        return { body };
      },
    },
    dependencies,
  );
}
