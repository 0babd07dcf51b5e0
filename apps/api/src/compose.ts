import { existsSync } from "node:fs";
import { join } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import { dataDirectory, readDataSetStates, runAlone } from "@altseason/db";
import type { Hono } from "hono";
import type { Logger } from "pino";
import { openKeys } from "./access/open-keys.ts";
import type { Access } from "./access/access.ts";
import { createApp } from "./app.ts";
import type { Env } from "./env.ts";
import { createKeyJobs } from "./jobs/key-jobs.ts";
import { createRefreshJob } from "./jobs/refresh-job.ts";
import { startJobs } from "./jobs/start-jobs.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import { createPublisher } from "./publication/publisher.ts";
import { recordCorrections } from "./publication/record-corrections.ts";
import { parseRefreshSchedule } from "./publication/refresh-schedule.ts";
import { announceToSite } from "./refresh/announce-to-site.ts";
import { chooseFeeds } from "./refresh/choose-feeds.ts";
import type { FeedChoice } from "./refresh/choose-feeds.ts";
import { createFeed } from "./refresh/create-feed.ts";
import { createDeferredReadings } from "./refresh/deferred-readings.ts";
import { showFirstMarket } from "./refresh/first-market.ts";
import { createFollower } from "./refresh/follower.ts";
import { followRegularly } from "./refresh/follow-regularly.ts";
import { isRefreshDue } from "./refresh/is-refresh-due.ts";
import { keepTrying } from "./refresh/keep-trying.ts";
import type { MarketFeed } from "./refresh/market-feed.ts";
import { openStorage } from "./refresh/open-storage.ts";
import { createRefresher } from "./refresh/refresher.ts";
import type { Refresher } from "./refresh/refresher.ts";
import { announceEditions } from "./stream/announce-editions.ts";
import { createStreamHub } from "./stream/stream-hub.ts";
import { createWebhookJobs } from "./jobs/webhook-jobs.ts";
import { openWebhooks } from "./webhooks/open-webhooks.ts";

/** One process's API: what it serves, and how it comes and goes. */
export interface Api {
  readonly app: Hono;
  /** Opens the storage, shows what is there and keeps it up to date. Resolves when storage and schedule stand. */
  start(): Promise<void>;
  /** From now on `/readyz` says that this instance is going away. */
  retire(): void;
  /** Ends the streams, asking their listeners to come back elsewhere. */
  endStreams(): void;
  /** Gives up a refresh under way, and closes everything. */
  close(): Promise<void>;
}

/** What the wiring can't find in the environment. */
export interface ComposeOptions {
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const REFRESH_LOCK = 4_711_2027;

/** Wires the API from its settings. Nothing is opened until it starts. */
export function compose(env: Env, { log, now = Date.now }: ComposeOptions): Api {
  const wish = { dataSetId: env.DATA_SET ?? null, provider: env.MARKET_DATA_PROVIDER ?? null };
  const places = dataDirectory(env.DATA_DIR);
  const schedule = parseRefreshSchedule(env.REFRESH_CRON);
  const stop = new AbortController();
  const publisher = createPublisher({ now });
  const stream = createStreamHub({ maxListeners: env.STREAM_MAX_LISTENERS });
  const metrics = createMetrics({ publisher, listenerCount: () => stream.listenerCount(), now });
  const opening = Promise.withResolvers<Awaited<ReturnType<typeof openStorage>>>();
  const refresher = Promise.withResolvers<Refresher>();
  const accessing = Promise.withResolvers<Access>();
  const ends: (() => unknown)[] = [];
  let isRetired = false;
  announceEditions(publisher, stream);

  function feedOf(choice: FeedChoice): MarketFeed {
    return createFeed(choice, {
      // The key is the named provider's alone.
      apiKey: choice.name === wish.provider ? env.MARKET_DATA_API_KEY : undefined,
      baseUrl: env.MARKET_DATA_BASE_URL,
      journalDir: places.backfills,
      now,
    });
  }

  const app = createApp({
    publisher,
    readings: createDeferredReadings(opening.promise.then(({ readings }) => readings)),
    stream,
    log,
    metrics,
    listRefreshes: async (dataSetId, limit) => (await opening.promise).refreshLog.list(dataSetId, limit),
    refresh: async () => (await refresher.promise).refresh(),
    isReady() {
      if (isRetired) return { ready: false, reason: "this instance is going away" };
      const isShown = publisher.edition() !== null;
      return { ready: isShown, reason: isShown ? null : "the first reading is still being made" };
    },
    refreshToken: env.REFRESH_TOKEN ?? null,
    publicOrigin: env.PUBLIC_ORIGIN,
    trustedProxies: env.TRUSTED_PROXIES,
    failuresPerMinute: env.AUTH_FAILURES_PER_MINUTE,
    access: () => accessing.promise,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    now,
    remoteAddress: (context) => getConnInfo(context).remote.address ?? "",
  });

  async function start(): Promise<void> {
    const { signal } = stop;
    if (env.SITE_REVALIDATE_URL !== undefined) {
      const site = { url: env.SITE_REVALIDATE_URL, token: env.REVALIDATE_TOKEN, log, signal };
      ends.push(announceToSite(publisher, site));
    }
    const isNew = env.DATABASE_URL === undefined && !existsSync(join(places.database, "PG_VERSION"));
    const isQuick = wish.dataSetId === null && (wish.provider === null || wish.provider === "demo");
    const storing = openStorage({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR, log });
    const [storage, first] = await Promise.all([
      storing,
      isNew && isQuick
        ? showFirstMarket({ wish, createFeed: feedOf, publisher, schedule, log, signal, now })
        : null,
    ]);
    const { database, store, readings, refreshLog } = storage;
    ends.push(database.close);
    await first?.keepIn(storage);
    opening.resolve(storage);
    const access = await openKeys({ env, database, log, now, ends });
    accessing.resolve(access);
    const webhooks = openWebhooks({ access, publisher, log, now });
    ends.push(() => webhooks.close());

    const follower = createFollower({
      readStates: () => readDataSetStates(database),
      store,
      readings,
      refreshLog,
      publisher,
      wish,
      schedule,
      now,
    });
    await follower.look();
    const refreshing = createRefresher({
      candidates: follower.candidates,
      chooseFeeds: (candidates) => chooseFeeds(candidates, wish),
      createFeed: feedOf,
      store,
      refreshLog,
      runAlone: (work) => runAlone(database, REFRESH_LOCK, work),
      look: follower.look,
      async onChanged(dataSetId, days) {
        const publication = follower.shown();
        if (publication?.dataSet.id !== dataSetId) return;
        const corrected = await recordCorrections({ store: readings, publication, days, now: now() });
        if (corrected > 0) log.info({ dataSet: dataSetId, corrected }, "published readings were revised");
      },
      onOutcome: metrics.refreshed,
      log,
      signal,
      now,
    });
    refresher.resolve(refreshing);
    if (database.native.kind === "postgres") ends.push(followRegularly(follower, log));
    const label = publisher.edition()?.label ?? null;
    if (isRefreshDue({ label, wish, isFirst: first !== null })) void keepTrying(refreshing.refresh, signal);
    ends.push(
      await startJobs({
        database,
        databaseUrl: env.DATABASE_URL,
        jobs: [
          createRefreshJob(env.REFRESH_CRON, refreshing.refresh),
          ...createKeyJobs(access),
          ...createWebhookJobs(webhooks),
        ],
        log,
      }),
    );
  }

  return {
    app,
    start,
    retire() {
      isRetired = true;
    },
    endStreams: () => stream.close(),
    async close() {
      stop.abort(new Error("shutting down"));
      for (const end of ends.toReversed()) await end();
    },
  };
}
