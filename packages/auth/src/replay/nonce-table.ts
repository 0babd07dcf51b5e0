/** Pairs of 32-bit numbers, open-addressed: 8 bytes a place, half of them in use at the most. */
export interface NonceTable {
  /** Whether the pair was not there; it is now. */
  add(high: number, low: number): boolean;
  has(high: number, low: number): boolean;
  size(): number;
  clear(): void;
}

const FIRST_PLACES = 1_024;

/** An empty table; (0, 0) stands for an empty place, and is kept apart. */
export function createNonceTable(): NonceTable {
  let places = FIRST_PLACES;
  let slots = new Uint32Array(places * 2);
  let count = 0;
  let hasZero = false;

  function find(table: Uint32Array, size: number, high: number, low: number): number {
    const mask = size - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const at = place * 2;
      const foundHigh = table[at] ?? 0;
      const foundLow = table[at + 1] ?? 0;
      if ((foundHigh === 0 && foundLow === 0) || (foundHigh === high && foundLow === low)) return at;
    }
  }

  function grow(): void {
    const larger = new Uint32Array(places * 4);
    for (let at = 0; at < slots.length; at += 2) {
      const high = slots[at] ?? 0;
      const low = slots[at + 1] ?? 0;
      if (high === 0 && low === 0) continue;
      const target = find(larger, places * 2, high, low);
      larger[target] = high;
      larger[target + 1] = low;
    }
    slots = larger;
    places *= 2;
  }

  return {
    size: () => count,
    has(high, low) {
      if (high === 0 && low === 0) return hasZero;
      const at = find(slots, places, high, low);
      return slots[at] !== 0 || slots[at + 1] !== 0;
    },
    add(high, low) {
      if (high === 0 && low === 0) {
        const isNew = !hasZero;
        hasZero = true;
        count += Number(isNew);
        return isNew;
      }
      const at = find(slots, places, high, low);
      if (slots[at] !== 0 || slots[at + 1] !== 0) return false;
      slots[at] = high;
      slots[at + 1] = low;
      count += 1;
      if (count * 2 > places) grow();
      return true;
    },
    clear() {
      places = FIRST_PLACES;
      slots = new Uint32Array(places * 2);
      count = 0;
      hasZero = false;
    },
  };
}
