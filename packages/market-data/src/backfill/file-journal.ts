import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { AssetSeries } from "../market-data-provider.ts";
import type { BackfillJournal, BackfillPlan } from "./backfill-journal.ts";
import { writeFileWhole } from "./write-file-whole.ts";

const day = z.number().int();
const plan: z.ZodType<BackfillPlan> = z.object({
  request: z.string(),
  fromDay: day,
  toDay: day,
  requestedFromDay: day,
  assets: z.array(
    z.object({
      id: z.string(),
      symbol: z.string(),
      name: z.string().nullable(),
      tags: z.array(z.string()),
    }),
  ),
  state: z.enum(["running", "complete"]),
  writtenThrough: day.nullable(),
});

const value = z.number().nullable();
const series = z.object({
  assetId: z.string(),
  points: z.array(z.tuple([day, value, value, value])),
});

// What a killed run was writing under a temporary name.
const LEFT_OVER = /^plan\.json\.\d+\.tmp$/;

/** A journal in a folder, made when needed: `plan.json`, and one file a finished asset under `series/`. */
export function createFileJournal(folder: string): BackfillJournal {
  const planPath = join(folder, "plan.json");
  const seriesFolder = join(folder, "series");
  return {
    readPlan: () => readWhole(planPath, plan),
    async writePlan(next) {
      await mkdir(folder, { recursive: true });
      await writeFileWhole(planPath, JSON.stringify(next));
    },
    async readSeries(assetId) {
      const read = await readWhole(join(seriesFolder, fileNameOf(assetId)), series);
      if (read?.assetId !== assetId) return null;
      const points = read.points.map(([pointDay, price, marketCap, volume]) => ({
        day: pointDay,
        price,
        marketCap,
        volume,
      }));
      return { assetId, points };
    },
    async writeSeries(finished: AssetSeries) {
      const points = finished.points.map((point) => [point.day, point.price, point.marketCap, point.volume]);
      await mkdir(seriesFolder, { recursive: true });
      await writeFileWhole(
        join(seriesFolder, fileNameOf(finished.assetId)),
        JSON.stringify({ assetId: finished.assetId, points }),
      );
    },
    async clear() {
      // The plan goes first: without it, what is left under series/ stands for nothing.
      await rm(planPath, { force: true });
      await rm(seriesFolder, { recursive: true, force: true });
      for (const name of await listNames(folder)) {
        if (LEFT_OVER.test(name)) await rm(join(folder, name), { force: true });
      }
    },
  };
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** A file in its documented shape; null where there is none, or one that was cut short by a crash. */
async function readWhole<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** Ids may hold characters that file systems refuse or fold together: the digest tells them apart. */
function fileNameOf(assetId: string): string {
  const digest = createHash("sha256").update(assetId).digest("hex").slice(0, 16);
  const readable = assetId.replaceAll(/[^a-zA-Z0-9-]+/g, "_").slice(0, 60);
  return `${readable}.${digest}.json`;
}
