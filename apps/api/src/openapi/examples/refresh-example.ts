import type { Refresh } from "@altseason/contract";
import { indexNowExample } from "./index-now-example.ts";

/** A refresh that brought one day. */
export const refreshExample: Refresh = { daysChanged: 1, data: indexNowExample.data };
