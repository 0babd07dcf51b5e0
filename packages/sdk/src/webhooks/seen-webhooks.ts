/** Remembers which webhooks were accepted. Of any number of claims of one id, one is fresh. */
export interface SeenWebhooks {
  /** Whether the id is new; `until` when it has to be remembered, in seconds since the epoch. */
  claim(id: string, until: number): Promise<boolean>;
  /** Takes a claim back: the webhook came to nothing and will be sent again under the same id. */
  forget(id: string): Promise<void>;
}

/** Settings of {@link createSeenWebhooks}. */
export interface SeenWebhooksOptions {
  /** Milliseconds since the epoch; the machine's clock by default. */
  readonly now?: () => number;
  /** Ids at most; 250,000 by default. */
  readonly maxIds?: number;
}

/**
 * Remembers in this process's memory. Several processes that share an endpoint need a store that they share.
 * @throws {RangeError} on a claim, when there is no room: nothing is forgotten early
 */
export function createSeenWebhooks({
  now = Date.now,
  maxIds = 250_000,
}: SeenWebhooksOptions = {}): SeenWebhooks {
  const untilById = new Map<string, number>();

  function forgetEnded(): void {
    const seconds = now() / 1000;
    for (const [id, until] of untilById) if (until < seconds) untilById.delete(id);
  }

  return {
    async claim(id, until) {
      const known = untilById.get(id);
      if (known !== undefined && known >= now() / 1000) return false;
      if (untilById.size >= maxIds) forgetEnded();
      if (untilById.size >= maxIds)
        throw new RangeError(`ids: expected at most ${maxIds} to remember, got more`);
      untilById.set(id, until);
      return true;
    },
    async forget(id) {
      untilById.delete(id);
    },
  };
}
