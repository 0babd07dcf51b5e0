import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A face as `next/og` takes it. */
export interface ImageFace {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 600;
  readonly style: "normal";
}

const FOLDER = "node_modules/geist/dist/fonts/geist-sans";

/** The site's face in two weights, read from its package. */
export async function loadFaces(): Promise<readonly ImageFace[]> {
  const read = (file: string): Promise<Buffer> => readFile(join(process.cwd(), FOLDER, file));
  const [regular, strong] = await Promise.all([read("Geist-Regular.ttf"), read("Geist-SemiBold.ttf")]);
  return [
    { name: "Geist", data: regular, weight: 400, style: "normal" },
    { name: "Geist", data: strong, weight: 600, style: "normal" },
  ];
}
