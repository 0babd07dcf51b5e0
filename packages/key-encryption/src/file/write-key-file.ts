import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import type { KeyFile } from "./key-file.ts";
import { formatKeyFile } from "./key-file.ts";

/** Makes the file, whole and on the disk, or leaves the one that is there: false. Of many that try at once, one wins. */
export async function createKeyFile(path: string, content: KeyFile): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = await writeDraft(path, content);
  try {
    await link(draft, path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(draft);
  }
  await syncDirectory(path);
  return true;
}

/** Puts new content in the place of the old in one step: whoever reads, sees the one or the other. */
export async function replaceKeyFile(path: string, content: KeyFile): Promise<void> {
  const draft = await writeDraft(path, content);
  await rename(draft, path);
  await syncDirectory(path);
}

async function writeDraft(path: string, content: KeyFile): Promise<string> {
  const draft = `${path}.${randomUUID()}.draft`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(formatKeyFile(content));
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

/** Without it, the name may be gone after a power cut. Windows can't open a directory, and needs none of this. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(dirname(path), "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
