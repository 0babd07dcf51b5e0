import type { Access } from "../access/access.ts";

const BATCH = 100;

/**
 * Signs the end of every chain that has grown since. The log line is the first copy outside the database: a head kept by the
 * host alone binds nobody.
 */
export async function signHeads({
  audit,
  headSigner,
  log,
  now,
}: Pick<Access, "audit" | "headSigner" | "log" | "now">): Promise<number> {
  let signed = 0;
  for (;;) {
    const grown = await audit.listUnsigned(BATCH);
    for (const { clientId, position } of grown) {
      const head = headSigner.sign(clientId, position, now());
      await audit.saveHead(head);
      log.info({ event: "audit-head", head }, "the end of an audit chain was signed");
      signed += 1;
    }
    if (grown.length < BATCH) return signed;
  }
}
