import { pino } from "pino";
import { expect, test } from "vitest";
import { createReplayServer } from "@altseason/market-data/testing";
import { createPublisher } from "../publication/publisher.ts";
import { parseRefreshSchedule } from "../publication/refresh-schedule.ts";
import { createDemoApp } from "../testing/demo-app.ts";
import { announceToSite } from "./announce-to-site.ts";

const log = pino({ level: "silent" });
const schedule = parseRefreshSchedule("10 0 * * *");
const now = (): number => Date.parse("2026-06-30T12:00:00Z");

test("the site is told of each change with the token, again where it does not answer, and nothing waits", async () => {
  const site = await createReplayServer();
  const stop = new AbortController();
  try {
    site.reply("/api/revalidate", { status: 503 }, { status: 503 }, { status: 200 });
    const publisher = createPublisher({ now });
    const leave = announceToSite(publisher, {
      url: `${site.baseUrl}/api/revalidate`,
      token: "secret",
      log,
      signal: stop.signal,
      pausesMs: [1, 1, 1],
    });
    const publication = (await createDemoApp()).publication;
    publisher.publish(publication, new Map(), schedule);
    expect(site.requests).toEqual([]);
    await expect.poll(() => site.requests.length).toBe(3);
    publisher.setRefreshFailed(true);
    await expect.poll(() => site.requests.length).toBe(4);
    expect(site.requests[3]?.headers["authorization"]).toBe("Bearer secret");
    leave();
    publisher.setRefreshFailed(false);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(site.requests).toHaveLength(4);
  } finally {
    stop.abort();
    await site.close();
  }
});
