import type { verifyAuditTrail } from "@altseason/sdk/node";

/** What a verification came to. */
export type Verification = ReturnType<typeof verifyAuditTrail>;
