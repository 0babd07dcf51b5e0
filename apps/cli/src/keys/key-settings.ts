import type { CreateKey, UpdateKey } from "@altseason/sdk/node";
import { ALERT_ACTIONS, NONCE_MODES, SCOPES } from "@altseason/auth";
import { parseDuration } from "../duration.ts";
import type { OptionKinds, ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/** Options for what a key is allowed to do and how it rotates. */
export const SETTING_OPTIONS: OptionKinds = {
  name: "text",
  scope: "texts",
  allow: "texts",
  "requests-per-minute": "text",
  nonces: "text",
  "window-seconds": "text",
  "max-versions": "text",
  expires: "text",
  "rotate-after": "text",
  "warn-after": "text",
  automatic: "text",
  overlap: "text",
  "overlap-starts": "text",
  finish: "text",
  quiet: "text",
  "unused-after": "text",
  "on-alert": "text",
};

/** The same as a usage has them. */
export const SETTING_USAGE =
  "[--name NAME] [--scope SCOPE]… [--allow CIDR]… [--requests-per-minute N] [--nonces MODE] [--window-seconds N] [--max-versions N] [--expires TIME] [--rotate-after TIME] [--warn-after TIME] [--automatic yes|no] [--overlap TIME] [--overlap-starts now|first-use] [--finish when-quiet|at-deadline] [--quiet TIME] [--unused-after TIME] [--on-alert none|throttle|suspend]";

const YES_NO = ["yes", "no"] as const;
/** What `--overlap-starts` and `--finish` take. */
const OVERLAP_STARTS = ["now", "first-use"] as const;
const FINISH = ["when-quiet", "at-deadline"] as const;
const ANYWHERE = "anywhere";
const NEVER = "never";

/** What the options say of a key; nothing of what they leave out. @throws {UsageError} when a value can't be used */
export function readKeySettings(options: ParsedOptions): UpdateKey {
  const scopes = options.texts("scope").map((scope) => oneOf("scope", scope, SCOPES));
  const allow = options.texts("allow");
  const name = options.text("name");
  const expires = options.text("expires");
  const policy = readPolicy(options);
  return defined({
    name,
    scopes: scopes.length === 0 ? undefined : scopes,
    allowlist: allow.length === 0 ? undefined : allow.filter((network) => network !== ANYWHERE),
    requestsPerMinute: options.count("requests-per-minute", 1),
    nonceMode: optionalOneOf(options, "nonces", NONCE_MODES),
    signatureWindowSeconds: options.count("window-seconds", 1),
    maxLiveVersions: options.count("max-versions", 1),
    expiresAt: expires === NEVER ? null : expires,
    onAlert: optionalOneOf(options, "on-alert", ALERT_ACTIONS),
    policy: Object.keys(policy).length === 0 ? undefined : policy,
  });
}

/** How one rotation goes, as far as the options say. */
export function readRotation(
  options: ParsedOptions,
): Pick<NonNullable<CreateKey["policy"]>, "overlapMs" | "overlapStarts" | "finish" | "quietMs"> {
  return defined({
    overlapMs: parseDuration("overlap", options.text("overlap")),
    overlapStarts: optionalOneOf(options, "overlap-starts", OVERLAP_STARTS),
    finish: optionalOneOf(options, "finish", FINISH),
    quietMs: parseDuration("quiet", options.text("quiet")),
  });
}

/** @throws {UsageError} when a value is none of the known ones */
function oneOf<Value extends string>(option: string, text: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${option}: expected one of ${known.join(", ")}, got ${JSON.stringify(text)}`);
}

/** The same for an option that may be left out. */
export function optionalOneOf<Value extends string>(
  options: ParsedOptions,
  option: string,
  known: readonly Value[],
): Value | undefined {
  const text = options.text(option);
  return text === undefined ? undefined : oneOf(option, text, known);
}

function readPolicy(options: ParsedOptions): NonNullable<CreateKey["policy"]> {
  const automatic = optionalOneOf(options, "automatic", YES_NO);
  return defined({
    rotateAfterMs: parseDuration("rotate-after", options.text("rotate-after")),
    warnAfterMs: parseDuration("warn-after", options.text("warn-after")),
    isAutomatic: automatic === undefined ? undefined : automatic === "yes",
    unusedAfterMs: parseDuration("unused-after", options.text("unused-after")),
    ...readRotation(options),
  });
}

/** The members that have a value. */
function defined<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  // Filtering takes members away and changes none.
  return Object.fromEntries(entries) as { [Name in keyof Members]?: Exclude<Members[Name], undefined> };
}
