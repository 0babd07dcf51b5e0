import { createDetectors, observeAll, parseToken } from "@altseason/auth";
import type { AlertStore, FieldLines, Finding, RandomBytes, SecurityEvent } from "@altseason/auth";
import { createPrefixedId } from "../keys/prefixed-id.ts";
import type { Background } from "./background.ts";

/** What {@link createWatch} needs. */
export interface WatchOptions {
  readonly alerts: AlertStore;
  readonly background: Background;
  readonly randomBytes: RandomBytes;
  /** What a finding about the holder of a key's secret does to that key. */
  readonly act: (finding: Finding) => Promise<void>;
}

const QUIET_MS = 3_600_000;
/** So long a process does not ask the store again about the same: a flood of refusals is no flood of writes. */
const PAUSE_MS = 60_000;
const MOST_PAUSED = 10_000;
const KEYID = /;keyid="([^"]{1,128})"/;
const TOKEN = /^bearer +(\S+)$/i;

/** Shows every request to the detectors; what they find becomes an alert, one of a kind and key an hour while it is open. */
export function createWatch({
  alerts,
  background,
  randomBytes,
  act,
}: WatchOptions): (event: SecurityEvent) => void {
  const detectors = createDetectors();
  const paused = new Map<string, number>();

  function isPaused({ kind, clientId, keyId, at }: Finding, isProven: boolean): boolean {
    const name = `${kind} ${clientId} ${keyId} ${isProven}`;
    if (at < (paused.get(name) ?? 0)) return true;
    if (paused.size >= MOST_PAUSED) paused.clear();
    paused.set(name, at + PAUSE_MS);
    return false;
  }

  return (event) => {
    for (const finding of observeAll(detectors, event)) {
      if (isPaused(finding, event.isProven)) continue;
      const alert = { ...finding, id: createPrefixedId("alert", randomBytes), acknowledgedAt: null };
      background.run("an alert", async () => {
        await alerts.raise(alert, QUIET_MS);
      });
      if (event.isProven) background.run("what an alert does", () => act(finding));
    }
  };
}

/** The id of a version that a request names, known or not; null where it names none. */
export function namedVersion(fields: FieldLines): string | null {
  const keyid = KEYID.exec(fields.get("signature-input")?.[0] ?? "")?.[1];
  if (keyid !== undefined) return keyid;
  const parsed = parseToken(TOKEN.exec(fields.get("authorization")?.[0] ?? "")?.[1] ?? "");
  return parsed.valid ? parsed.versionId : null;
}
