/** What is left to a client after it took from its window. */
export interface WindowState {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Whole seconds until the window ends and the quota is whole again; at least 1. */
  readonly resetSeconds: number;
}

/** Counts requests a client in windows of fixed length, in this process's memory. */
export interface FixedWindow {
  readonly quota: number;
  readonly windowSeconds: number;
  /** Takes `cost` from a client's quota. */
  take(client: string, cost?: number): WindowState;
  /** Clients whose windows are remembered. */
  size(): number;
}

/** Settings of {@link createFixedWindow}. `now` in milliseconds since the epoch. */
export interface FixedWindowOptions {
  readonly quota: number;
  readonly windowSeconds: number;
  readonly now: () => number;
  /** At more clients than this the oldest window is forgotten. */
  readonly maxClients?: number;
}

interface Window {
  used: number;
  endsAt: number;
}

/**
 * A synchronous limiter: an asynchronous one costs a ready answer a fifth of its speed. A window opens with a client's
 * first request, so windows end in the order in which they began and the map's front is always the next to go.
 */
export function createFixedWindow(options: FixedWindowOptions): FixedWindow {
  const { quota, windowSeconds, now, maxClients = 200_000 } = options;
  const windows = new Map<string, Window>();

  function open(client: string, at: number): Window {
    for (const [key, { endsAt }] of windows) {
      if (endsAt > at && windows.size < maxClients) break;
      windows.delete(key);
    }
    const window = { used: 0, endsAt: at + windowSeconds * 1000 };
    windows.delete(client);
    windows.set(client, window);
    return window;
  }

  return {
    quota,
    windowSeconds,
    size: () => windows.size,
    take(client, cost = 1) {
      const at = now();
      const known = windows.get(client);
      const window = known !== undefined && at < known.endsAt ? known : open(client, at);
      window.used += cost;
      return {
        isAllowed: window.used <= quota,
        remaining: Math.max(0, quota - window.used),
        resetSeconds: Math.max(1, Math.ceil((window.endsAt - at) / 1000)),
      };
    },
  };
}
