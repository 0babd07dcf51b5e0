/** Sends one request at a time; of those that come meanwhile only the newest is sent after it. */
export interface LatestWins<Request> {
  ask(request: Request): void;
  /** Tells that the request that was sent is done. */
  settle(): void;
}

/** Wraps what sends a request. */
export function createLatestWins<Request>(send: (request: Request) => void): LatestWins<Request> {
  let isBusy = false;
  let waiting: { readonly request: Request } | null = null;
  return {
    ask(request) {
      if (isBusy) {
        waiting = { request };
        return;
      }
      isBusy = true;
      send(request);
    },
    settle() {
      const next = waiting;
      waiting = null;
      isBusy = next !== null;
      if (next !== null) send(next.request);
    },
  };
}
