import { z } from "zod";

const httpUrl = z.url({ protocol: /^https?$/, error: "expected an http or https URL" });
const withoutSlash = (url: string): string => url.replace(/\/+$/, "");

const envSchema = z.object({
  ALTSEASON_API_URL: httpUrl.default("http://127.0.0.1:8787").transform(withoutSlash),
  PUBLIC_API_ORIGIN: httpUrl.transform(withoutSlash).optional(),
  SITE_ORIGIN: httpUrl.default("http://localhost:3000").transform(withoutSlash),
  REVALIDATE_TOKEN: z.string().min(24, "expected at least 24 characters").optional(),
});

/** Every variable the site reads. */
export const ENV_NAMES: readonly string[] = Object.keys(envSchema.shape);

/** Where the site gets its numbers and what it calls itself. */
export interface Env {
  /** Where this process reaches the API. */
  readonly apiUrl: string;
  /** Where people reach it; the same unless set. */
  readonly publicApiOrigin: string;
  readonly siteOrigin: string;
  /** Null: nobody may ask for fresh pages. */
  readonly revalidateToken: string | null;
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
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  }
  const { ALTSEASON_API_URL, PUBLIC_API_ORIGIN, SITE_ORIGIN, REVALIDATE_TOKEN } = parsed.data;
  return {
    apiUrl: ALTSEASON_API_URL,
    publicApiOrigin: PUBLIC_API_ORIGIN ?? ALTSEASON_API_URL,
    siteOrigin: SITE_ORIGIN,
    revalidateToken: REVALIDATE_TOKEN ?? null,
  };
}
