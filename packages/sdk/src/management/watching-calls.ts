import {
  acknowledgedAlertSchema,
  alertListSchema,
  keyUsageSchema,
  refusalListSchema,
} from "@altseason/contract";
import type { AcknowledgedAlert, AlertList, KeyUsage, RefusalList } from "@altseason/contract";
import type { Abortable } from "../query.ts";
import { pathOf } from "./caller.ts";
import type { Caller } from "./caller.ts";

/** Times as RFC 3339. */
export interface UsageQuery extends Abortable {
  readonly from?: string;
  readonly to?: string;
}

/** What was refused; of one key, or of all. */
export interface RefusalQuery extends Abortable {
  readonly key?: string;
  readonly limit?: number;
}

export interface AlertQuery extends Abortable {
  /** Only those that nobody has acknowledged. */
  readonly open?: boolean;
  readonly limit?: number;
}

/** What keys are used for, what was refused, and what looked wrong. */
export interface WatchingCalls {
  /** Use of a key by version and hour, and by whom. */
  usage(keyId: string, query?: UsageQuery): Promise<KeyUsage>;
  /** What was refused, with the precise reason, newest first. */
  refusals(query?: RefusalQuery): Promise<RefusalList>;
  alerts(query?: AlertQuery): Promise<AlertList>;
  acknowledge(alertId: string, options?: Abortable): Promise<AcknowledgedAlert>;
}

/** The calls that watch. */
export function createWatchingCalls(caller: Caller): WatchingCalls {
  return {
    usage: (keyId, query) => caller.get(pathOf`/v1/keys/${keyId}/usage`, keyUsageSchema, query),
    refusals: (query) => caller.get("/v1/refusals", refusalListSchema, query),
    alerts: (query) => caller.get("/v1/alerts", alertListSchema, query),
    acknowledge: (alertId, options) =>
      caller.change(
        "POST",
        pathOf`/v1/alerts/${alertId}/acknowledge`,
        acknowledgedAlertSchema,
        undefined,
        options,
      ),
  };
}
