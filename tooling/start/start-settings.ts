import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { z } from "zod";
import { findFreePort } from "./find-free-port.ts";

const port = z.coerce.number().int().min(1).max(65_535);
const settingsSchema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port.optional(),
  SITE_PORT: port.optional(),
  REVALIDATE_TOKEN: z.string().optional(),
  LOG_LEVEL: z.string().optional(),
});

/** Where both servers listen, and the environment of each. */
export interface StartSettings {
  readonly apiUrl: string;
  readonly siteUrl: string;
  readonly host: string;
  readonly sitePort: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const API_PORT = 8787;
const SITE_PORT = 3000;
const TOKEN_BYTES = 24;

/**
 * Reads `.env` where there is one; variables already set win. Ports that nobody chose move on when they are taken; chosen
 * ones are kept, and the server says so when it can't have them.
 * @throws {z.ZodError} when a port is none
 */
export async function readStartSettings(envFile: string): Promise<StartSettings> {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  const settings = settingsSchema.parse(Object.fromEntries(given));
  const { HOST: host } = settings;
  const apiPort = settings.PORT ?? (await findFreePort(API_PORT, host));
  const sitePort = settings.SITE_PORT ?? (await findFreePort(SITE_PORT, host));
  const shownHost = host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;
  const apiUrl = `http://${shownHost}:${apiPort}`;
  const siteUrl = `http://${shownHost}:${sitePort}`;
  const token = settings.REVALIDATE_TOKEN ?? randomBytes(TOKEN_BYTES).toString("base64url");
  return {
    apiUrl,
    siteUrl,
    host,
    sitePort,
    env: {
      SITE_ORIGIN: siteUrl,
      SITE_REVALIDATE_URL: `${siteUrl}/api/revalidate`,
      ALTSEASON_API_URL: apiUrl,
      // The site asks for its visitors, each of whom has a quota of its own.
      TRUSTED_PROXIES: "127.0.0.1, ::1",
      ...process.env,
      HOST: host,
      PORT: String(apiPort),
      REVALIDATE_TOKEN: token,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      TURBO_TELEMETRY_DISABLED: "1",
    },
  };
}
