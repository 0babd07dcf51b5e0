import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFiles } from "./package-files.ts";
import type { NewPackage } from "./package-files.ts";

/**
 * Writes a new package under `packages/` of a workspace and gives it a boundaries tag of its own that may use nothing of
 * ours until somebody decides otherwise. Returns the paths written.
 * @throws {RangeError} when the name or description is no good, or there is such a package
 */
export function writePackage(root: string, wanted: NewPackage): readonly string[] {
  const files = packageFiles(wanted);
  const folder = join(root, "packages", wanted.name);
  if (existsSync(folder))
    throw new RangeError(`name: expected a new package, got ${wanted.name}, which exists`);
  const written = [...files].map(([path, text]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
  const turboFile = join(root, "turbo.json");
  writeFileSync(turboFile, addTag(readFileSync(turboFile, "utf8"), wanted.name));
  return [...written, turboFile];
}

/** Adds a line above the tag `app`, so that the rest of the file stays as it was written. */
function addTag(turbo: string, tag: string): string {
  const line = /^( *)"app": \{/m.exec(turbo);
  if (line === null) throw new RangeError('turbo.json: expected the boundaries tag "app", got none');
  const added = `${line[1] ?? ""}"${tag}": { "dependencies": { "allow": ["config"] } },\n`;
  return turbo.slice(0, line.index) + added + turbo.slice(line.index);
}
