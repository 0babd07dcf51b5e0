import { renameSync, rmSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { z } from "zod";

const dataDir = z.string().parse(workerData);
const unfinished = `${dataDir}.making`;
rmSync(unfinished, { recursive: true, force: true });
const client = await PGlite.create(unfinished);
await client.close();
renameSync(unfinished, dataDir);
