import pino from "pino";
import type { DestinationStream, Logger } from "pino";

/** Settings of {@link createLog}. */
export interface LogOptions {
  readonly level: string;
  /** Standard output by default. */
  readonly destination?: DestinationStream;
}

const SECRETS = [
  "authorization",
  "cookie",
  "token",
  "apiKey",
  "password",
  "headers.authorization",
  "headers.cookie",
  "*.headers.authorization",
  "*.headers.cookie",
  "DATABASE_URL",
  "REDIS_URL",
  "ALTSEASON_KEK",
  "AUDIT_SIGNING_KEY",
  "MARKET_DATA_API_KEY",
  "REFRESH_TOKEN",
  "REVALIDATE_TOKEN",
];

/** A log of JSON lines with ISO times. Fields that hold secrets are never written. */
export function createLog({ level, destination }: LogOptions): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS, censor: "[secret]" },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
