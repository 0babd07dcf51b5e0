/** What a service worker's events offer that is used here. */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope extends EventTarget {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}

const worker = globalThis as unknown as WorkerScope;
const PAGES = "altseason-pages-1";
const FILES = "altseason-files-1";
const MOST_PAGES = 40;
const MOST_FILES = 200;
const HOME = "/";

worker.addEventListener("install", (event) => {
  (event as WorkerEvent).waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  (event as WorkerEvent).waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event as FetchEvent;
  const respond = (answer: Promise<Response>): void => (event as FetchEvent).respondWith(answer);
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate") respond(answerPage(request));
  else if (pathname.startsWith("/_next/static/")) respond(answerFile(request));
});

/** Fresh while there is a network; the last one seen, or the home page, without. */
async function answerPage(request: Request): Promise<Response> {
  const pages = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) {
      await pages.delete(request);
      await pages.put(request, answer.clone());
      await shorten(pages, MOST_PAGES);
    }
    return answer;
  } catch (error) {
    const kept = (await pages.match(request)) ?? (await pages.match(HOME));
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** Files with a hash in their names never change. */
async function answerFile(request: Request): Promise<Response> {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await files.put(request, answer.clone());
    await shorten(files, MOST_FILES);
  }
  return answer;
}

/** Keeps the newest: entries come back in the order in which they were put. */
async function shorten(cache: Cache, most: number): Promise<void> {
  const requests = await cache.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - most))) await cache.delete(request);
}

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith("altseason-") && name !== PAGES && name !== FILES) await caches.delete(name);
  }
}
