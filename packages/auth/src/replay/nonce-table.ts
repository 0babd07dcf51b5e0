/**
 * Tags of 64 bits, each until a moment of its own: open-addressed, 12 bytes a place. What has ended is swept out a few places
 * at each `add`, so that nothing stops to clean up.
 */
export interface NonceTable {
  /** Whether the tag was not there; it is now, until `end`. Both moments are whole numbers of one unit, from 1. */
  add(high: number, low: number, end: number, now: number): boolean;
  has(high: number, low: number, now: number): boolean;
  /** Tags in the table, ended ones that were not swept out yet among them. */
  size(): number;
  /** What the table takes, in bytes. */
  bytes(): number;
}

const FIRST_PLACES = 1_024;
/** High half, low half, end; an end of 0 marks an empty place. */
const PLACE = 3;
/** A whole turn of the sweep takes an eighth as many claims as there are places. */
const SWEPT_A_CLAIM = 8;
const FULLEST = 0.7;
/** Fuller than this with tags that live, a table is made larger, not only clean. */
const FULL_ALIVE = 0.6;
const EMPTIEST = 0.25;

/** An empty table. An ended tag counts as absent, and what comes takes its place. */
export function createNonceTable(): NonceTable {
  let places = FIRST_PLACES;
  let mask = places - 1;
  let slots = new Int32Array(places * PLACE);
  let count = 0;
  let hand = 0;
  let lastEnd = 0;

  /** Where a tag stands, or the place it would take. */
  function find(high: number, low: number, now: number): number {
    let free = -1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const at = place * PLACE;
      const end = slots[at + 2] ?? 0;
      if (end === 0) return free === -1 ? at : free;
      if (slots[at] === high && slots[at + 1] === low) return at;
      if (free === -1 && end <= now) free = at;
    }
  }

  function write(at: number, high: number, low: number, end: number): void {
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = end;
  }

  /** Takes the tag of a place away, and moves those up that stand further from home for it (Knuth, algorithm 6.4R). */
  function remove(place: number): void {
    let hole = place;
    for (let next = (hole + 1) & mask; slots[next * PLACE + 2] !== 0; next = (next + 1) & mask) {
      const home = (slots[next * PLACE + 1] ?? 0) & mask;
      if (((next - home) & mask) < ((next - hole) & mask)) continue;
      const at = next * PLACE;
      write(hole * PLACE, slots[at] ?? 0, slots[at + 1] ?? 0, slots[at + 2] ?? 0);
      hole = next;
    }
    slots[hole * PLACE + 2] = 0;
    count -= 1;
  }

  function sweep(now: number): void {
    let place = hand;
    for (let step = 0; step < SWEPT_A_CLAIM; step += 1) {
      const end = slots[place * PLACE + 2] ?? 0;
      if (end === 0 || end > now) place = (place + 1) & mask;
      else remove(place);
    }
    hand = place;
    if (hand < SWEPT_A_CLAIM && places > FIRST_PLACES && count < places * EMPTIEST) rebuild(places / 2, now);
  }

  function rebuild(size: number, now: number): void {
    const before = slots;
    places = size;
    mask = places - 1;
    slots = new Int32Array(places * PLACE);
    count = 0;
    hand = 0;
    for (let at = 0; at < before.length; at += PLACE) {
      const end = before[at + 2] ?? 0;
      if (end <= now) continue;
      const high = before[at] ?? 0;
      const low = before[at + 1] ?? 0;
      write(find(high, low, now), high, low, end);
      count += 1;
    }
  }

  function makeRoom(now: number): void {
    let alive = 0;
    for (let at = 2; at < slots.length; at += PLACE) alive += Number((slots[at] ?? 0) > now);
    rebuild(alive > places * FULL_ALIVE ? places * 2 : places, now);
  }

  return {
    size: () => count,
    bytes: () => slots.byteLength,
    has(high, low, now) {
      const at = find(high | 0, low | 0, now);
      return (slots[at + 2] ?? 0) > now && slots[at] === (high | 0) && slots[at + 1] === (low | 0);
    },
    add(high, low, end, now) {
      if (lastEnd <= now && count > 0) rebuild(FIRST_PLACES, now);
      const at = find(high | 0, low | 0, now);
      const before = slots[at + 2] ?? 0;
      if (before > now) return false;
      if (before === 0) count += 1;
      write(at, high | 0, low | 0, end);
      if (end > lastEnd) lastEnd = end;
      sweep(now);
      if (count > places * FULLEST) makeRoom(now);
      return true;
    },
  };
}
