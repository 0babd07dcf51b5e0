import type { Database } from "./open-database.ts";

/** A transaction that is open. */
export type Transaction = Parameters<Parameters<Database["orm"]["transaction"]>[0]>[0];
