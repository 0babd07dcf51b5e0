/** A map that forgets what was used longest ago when it grows too heavy. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  clear(): void;
  /** Sum of the weights held. */
  weight(): number;
}

/** Bounds a cache by the sum of its values' weights. A value heavier than the bound is not kept at all. */
export function createBoundedCache<Value>(
  maxWeight: number,
  weigh: (value: Value) => number,
): BoundedCache<Value> {
  const entries = new Map<string, Value>();
  let total = 0;

  function drop(key: string): void {
    const value = entries.get(key);
    if (value !== undefined && entries.delete(key)) total -= weigh(value);
  }

  return {
    weight: () => total,
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    set(key, value) {
      drop(key);
      const weight = weigh(value);
      if (weight > maxWeight) return;
      entries.set(key, value);
      total += weight;
      for (const oldest of entries.keys()) {
        if (total <= maxWeight) break;
        drop(oldest);
      }
    },
    clear() {
      entries.clear();
      total = 0;
    },
  };
}
