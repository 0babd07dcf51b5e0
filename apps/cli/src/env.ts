import { existsSync } from "node:fs";
import { z } from "zod";
import { CommandError } from "./command-error.ts";

const ENV_FILE = ".env";
const httpUrl = z.url({ protocol: /^https?$/, error: "expected an http or https URL" });

const envSchema = z.object({
  ALTSEASON_API_URL: httpUrl.optional(),
  ALTSEASON_CREDENTIALS: z.string().optional(),
  ALTSEASON_TOKEN: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "expected a postgres:// URL" }).optional(),
  DATA_DIR: z.string().default(".data"),
  MARKET_DATA_PROVIDER: z.string().optional(),
  MARKET_DATA_API_KEY: z.string().optional(),
  MARKET_DATA_BASE_URL: httpUrl.optional(),
});

/** Every variable the command line reads. */
export const ENV_NAMES: readonly string[] = Object.keys(envSchema.shape);

/** The settings of one command. Names and defaults are those of the API. */
export interface Env {
  readonly ALTSEASON_API_URL?: string | undefined;
  /** The file of profiles. */
  readonly ALTSEASON_CREDENTIALS?: string | undefined;
  /** A token to read with. */
  readonly ALTSEASON_TOKEN?: string | undefined;
  readonly DATABASE_URL?: string | undefined;
  readonly DATA_DIR: string;
  readonly MARKET_DATA_PROVIDER?: string | undefined;
  readonly MARKET_DATA_API_KEY?: string | undefined;
  readonly MARKET_DATA_BASE_URL?: string | undefined;
}

/** The environment as commands see it, with what `.env` in the working directory adds; variables already set win. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  return process.env;
}

/**
 * Reads the settings, all at once. An empty variable counts as unset.
 * @throws {CommandError} naming every variable that can't be used
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new CommandError(`the environment can't be used:\n${problems.join("\n")}`);
}
