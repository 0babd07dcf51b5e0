import { open, rename } from "node:fs/promises";

/**
 * Writes a file so that its name only ever stands for a whole one: under a temporary name of this process first, forced
 * to the disk, then renamed.
 */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
