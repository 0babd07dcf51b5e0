import type { IdentityScheme } from "@altseason/core";

/** Rows of all files in columns: a million rows take some fifty megabytes, not five hundred. */
export interface MarketRows {
  readonly day: Int32Array;
  /** Index into `keys`. */
  readonly key: Int32Array;
  readonly price: Float64Array;
  readonly marketCap: Float64Array;
  readonly volume: Float64Array;
  readonly line: Int32Array;
  /** Index into `files`. */
  readonly file: Uint16Array;
  readonly count: number;
  readonly keys: readonly MarketKey[];
  readonly files: readonly string[];
}

/** What a row says of its coin. */
export interface MarketKey {
  readonly id: string | null;
  readonly symbol: string;
  readonly name: string | null;
  readonly tags: readonly string[];
  /** Whose ids these are, where the file says so itself: its coins are then told apart already. */
  readonly scheme: IdentityScheme | null;
}

/** Collects rows and hands them out once. */
export interface MarketRowBuilder {
  /** Index of a coin's key, the same for the same id, or symbol and name; what the first of its rows says stands. */
  keyOf(coin: MarketKey): number;
  fileOf(file: string): number;
  add(
    day: number,
    key: number,
    price: number,
    marketCap: number,
    volume: number,
    line: number,
    file: number,
  ): void;
  finish(): MarketRows;
}

const FIRST_CAPACITY = 1 << 16;

export function createMarketRowBuilder(): MarketRowBuilder {
  let capacity = FIRST_CAPACITY;
  let count = 0;
  let day = new Int32Array(capacity);
  let key = new Int32Array(capacity);
  let line = new Int32Array(capacity);
  let file = new Uint16Array(capacity);
  let price = new Float64Array(capacity);
  let marketCap = new Float64Array(capacity);
  let volume = new Float64Array(capacity);
  const keys: MarketKey[] = [];
  const files: string[] = [];
  const keyIndex = new Map<string, number>();

  function grow(): void {
    capacity *= 2;
    day = widen(day, new Int32Array(capacity));
    key = widen(key, new Int32Array(capacity));
    line = widen(line, new Int32Array(capacity));
    file = widen(file, new Uint16Array(capacity));
    price = widen(price, new Float64Array(capacity));
    marketCap = widen(marketCap, new Float64Array(capacity));
    volume = widen(volume, new Float64Array(capacity));
  }

  return {
    keyOf(coin) {
      const { id, symbol, name } = coin;
      const label = id ?? (name === null ? symbol : `${symbol}\u0000${name}`);
      const known = keyIndex.get(label);
      if (known !== undefined) return known;
      keyIndex.set(label, keys.length);
      keys.push(coin);
      return keys.length - 1;
    },
    fileOf(name) {
      files.push(name);
      return files.length - 1;
    },
    add(rowDay, rowKey, rowPrice, rowCap, rowVolume, rowLine, rowFile) {
      if (count === capacity) grow();
      day[count] = rowDay;
      key[count] = rowKey;
      price[count] = rowPrice;
      marketCap[count] = rowCap;
      volume[count] = rowVolume;
      line[count] = rowLine;
      file[count] = rowFile;
      count += 1;
    },
    finish: () => ({ day, key, price, marketCap, volume, line, file, count, keys, files }),
  };
}

function widen<T extends Int32Array | Uint16Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
