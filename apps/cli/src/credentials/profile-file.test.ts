import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CommandError } from "../command-error.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";
import { readProfiles, requirePrivate, writeProfile } from "./profile-file.ts";
import type { Profile } from "./profile.ts";

const folder = createTemporaryFolder();
afterAll(() => folder.remove());

const profile: Profile = {
  api: "http://localhost:8787",
  keyId: "key_a",
  credentials: [{ kind: "bearer", token: "alts_live_secret" }],
};

test("where there is no file there are no profiles, and the first one makes it for its owner's eyes", () => {
  const file = join(folder.path, "new", "credentials.json");
  expect(readProfiles(file).size).toBe(0);
  writeProfile(file, "default", profile);
  expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  expect((statSync(join(folder.path, "new")).mode & 0o777).toString(8)).toBe("700");
  writeProfile(file, "other", { ...profile, keyId: "key_b" });
  expect([...readProfiles(file)].map(([name, { keyId }]) => [name, keyId])).toEqual([
    ["default", "key_a"],
    ["other", "key_b"],
  ]);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test.each([0o604, 0o640, 0o660, 0o622])("mode 0%o is refused, and nothing is written over it", (mode) => {
  const file = folder.write("open.json", JSON.stringify({ profiles: { default: profile } }));
  const before = readFileSync(file, "utf8");
  chmodSync(file, mode);
  expect(() => readProfiles(file)).toThrow(/expected mode 0600/);
  expect(() => requirePrivate(file)).toThrow(CommandError);
  expect(() => writeProfile(file, "other", profile)).toThrow(CommandError);
  expect([readFileSync(file, "utf8"), existsSync(`${file}.new`)]).toEqual([before, false]);
});

test.each([
  "",
  "[]",
  '{"profiles":{"default":{"token":"alts_live_secret"}}}',
  JSON.stringify({ profiles: { default: { ...profile, credentials: [] } } }),
  JSON.stringify({ profiles: { default: { ...profile, api: "file:///etc" } } }),
])("%j is refused, and not quoted", (text) => {
  const file = folder.write("broken.json", text);
  chmodSync(file, 0o600);
  expect(() => readProfiles(file)).toThrow(CommandError);
  expect(() => readProfiles(file)).not.toThrow(/alts_live_secret/);
});
