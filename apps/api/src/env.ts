import { BlockList, isIP } from "node:net";
import { KEY_ENVIRONMENTS } from "@altseason/auth";
import { z } from "zod";
import { keyEncryptionEnv, missingForKeyEncryption } from "./access/key-encryption-env.ts";
import { parseRefreshSchedule } from "./publication/refresh-schedule.ts";

/** Market data services that `MARKET_DATA_PROVIDER` may name. */
const MARKET_DATA_PROVIDERS = ["demo", "coingecko", "coinmarketcap", "coinpaprika"] as const;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const FIVE_FIELDS = /^\s*\S+(\s+\S+){4}\s*$/;

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(1);
const milliseconds = z.coerce.number().int().min(0).max(600_000);
const httpUrl = z.url({ protocol: /^https?$/, error: "expected an http or https URL" });

const envSchema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(8787),
  PUBLIC_ORIGIN: httpUrl
    .refine((url) => new URL(url).origin === url.replace(/\/$/, ""), "expected an origin without a path")
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "expected a postgres:// URL" }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "expected a redis:// URL" }).optional(),
  DATA_DIR: z.string().default(".data"),
  DATA_SET: z.string().optional(),
  MARKET_DATA_PROVIDER: z.enum(MARKET_DATA_PROVIDERS).optional(),
  MARKET_DATA_API_KEY: z.string().optional(),
  MARKET_DATA_BASE_URL: httpUrl.optional(),
  REFRESH_CRON: z.string().refine(isCron, "expected five cron fields, in UTC").default("10 0 * * *"),
  REFRESH_TOKEN: z.string().min(24, "expected at least 24 characters").optional(),
  SITE_REVALIDATE_URL: httpUrl.optional(),
  REVALIDATE_TOKEN: z.string().optional(),
  TRUSTED_PROXIES: z.string().default("").transform(parseNetworks),
  RATE_LIMIT_PER_MINUTE: count.default(300),
  AUTH_FAILURES_PER_MINUTE: count.default(60),
  KEY_ENVIRONMENTS: z
    .string()
    .default(KEY_ENVIRONMENTS.join(","))
    .transform((text) => text.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(KEY_ENVIRONMENTS, { error: `expected of ${KEY_ENVIRONMENTS.join(", ")}` })).min(1)),
  ...keyEncryptionEnv,
  AUDIT_SIGNING_KEY: z
    .base64({ error: "expected an Ed25519 private key: PKCS#8 (DER) in base64" })
    .optional(),
  WEBHOOKS_ALLOW_LOOPBACK: z.stringbool({ error: "expected true or false" }).default(false),
  STREAM_MAX_LISTENERS: count.default(10_000),
  SHUTDOWN_DELAY_MS: milliseconds.default(500),
  SHUTDOWN_TIMEOUT_MS: milliseconds.default(15_000),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});

/** Every variable the API reads. */
export const ENV_NAMES: readonly string[] = Object.keys(envSchema.shape);

/** The settings of one API process. Times in milliseconds. */
export interface Env extends z.infer<typeof envSchema> {
  /** Never undefined: `http://localhost:PORT` where unset. */
  readonly PUBLIC_ORIGIN: string;
}

/** The environment can't be used; `problems` names each variable at fault. */
export class EnvError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment can't be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvError";
    this.problems = problems;
  }
}

/**
 * Reads the settings, all at once. An empty variable counts as unset.
 * @throws {EnvError} naming every variable that can't be used
 * @example readEnv({ PORT: "9000" }).PUBLIC_ORIGIN // "http://localhost:9000"
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  }
  const missing = missingForKeyEncryption(parsed.data);
  if (missing.length > 0) {
    const named = parsed.data.KEY_ENCRYPTION;
    throw new EnvError(missing.map((name) => `${name}: expected with KEY_ENCRYPTION=${named}, got none`));
  }
  const { PUBLIC_ORIGIN, ...rest } = parsed.data;
  return { ...rest, PUBLIC_ORIGIN: PUBLIC_ORIGIN ?? `http://localhost:${rest.PORT}` };
}

function parseNetworks(text: string, context: z.RefinementCtx): BlockList {
  const networks = new BlockList();
  for (const entry of text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address);
    const bits = prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix);
    if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) {
      context.addIssue(`expected addresses or CIDR networks parted by commas, got ${JSON.stringify(entry)}`);
    } else {
      networks.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
    }
  }
  return networks;
}

function isCron(text: string): boolean {
  if (!FIVE_FIELDS.test(text)) return false;
  try {
    parseRefreshSchedule(text);
    return true;
  } catch {
    return false;
  }
}
