import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { CommandError } from "../command-error.ts";
import type { Env } from "../env.ts";
import { profileSchema } from "./profile.ts";
import type { Profile } from "./profile.ts";

const OWNER_ALONE = 0o600;
const OTHERS = 0o077;
const FOLDER = 0o700;

const fileSchema = z.strictObject({ profiles: z.record(z.string(), profileSchema) });

/** Where profiles are kept. */
export function profileFile({ ALTSEASON_CREDENTIALS }: Pick<Env, "ALTSEASON_CREDENTIALS">): string {
  return resolve(ALTSEASON_CREDENTIALS ?? join(homedir(), ".config", "altseason", "credentials.json"));
}

/**
 * All profiles by name; none where there is no file.
 * @throws {CommandError} when others can read the file, or it holds something else; the message quotes none of it
 */
export function readProfiles(file: string): ReadonlyMap<string, Profile> {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return new Map();
  requirePrivate(file);
  const text = readFileSync(file, "utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError(`${file}: expected JSON, got something else`);
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data.profiles));
  const places = parsed.error.issues.map(({ path }) => path.join(".") || "the whole").join(", ");
  throw new CommandError(`${file}: expected profiles, got something else at ${places}`);
}

/**
 * Puts a profile into the file, whole or not at all.
 * @throws {CommandError} when the file can't be used, or is being written
 */
export function writeProfile(file: string, name: string, profile: Profile): void {
  mkdirSync(dirname(file), { recursive: true, mode: FOLDER });
  const draft = `${file}.new`;
  try {
    writeFileSync(draft, "", { mode: OWNER_ALONE, flag: "wx" });
  } catch (cause) {
    throw new CommandError(
      `${draft}: expected to make it; another altseason may be writing, or was killed while it did`,
      { cause },
    );
  }
  try {
    const profiles = new Map(readProfiles(file)).set(name, profile);
    const text = JSON.stringify({ profiles: Object.fromEntries(profiles) }, null, 2);
    writeFileSync(draft, `${text}\n`, { flush: true });
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw cause;
  }
}

/** @throws {CommandError} when others than its owner can read a file */
export function requirePrivate(file: string): void {
  const { mode } = statSync(file);
  if (process.platform === "win32" || (mode & OTHERS) === 0) return;
  throw new CommandError(
    `${file}: expected mode 0600, for it holds what is secret, got 0${(mode & 0o777).toString(8)}`,
  );
}
