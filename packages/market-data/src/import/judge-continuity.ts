/** One observation of a coin. USD a coin, coins in circulation; 0 where not known. */
export interface PricedSupply {
  readonly price: number;
  readonly supply: number;
}

/** What lies between two observations under one ticker. */
export interface ObservationGap {
  readonly days: number;
  /** Log move of the market (Bitcoin) over the gap. */
  readonly marketMove: number;
  /** Whether the rows name their coin, so that only a redenomination or a namesake is left to find. */
  readonly isNamed: boolean;
}

/** Whether two observations belong to one coin, and how far apart they lie. */
export type Continuity =
  | { readonly continues: true; readonly cost: number }
  | { readonly continues: false; readonly reason: "redenominated" | "another-coin" };

const LN_PRICE_JUMP = Math.log(4);
const LN_PRICE_JUMP_A_DAY = Math.log(10) / 180;
const LN_PRICE_JUMP_MOST = Math.log(10);
const LN_SUPPLY_JUMP = Math.log(1.5);
const LN_DILUTION = Math.log(2);
const DAYS_OF_A_CRASH = 3;
const LN_CAP_KEPT = Math.log(3);
/** How far a redenomination's ratio may lie from a power of ten, in decades. */
const RATIO_TOLERANCE = 0.1;
const DAYS_AWAY = 31;
const DAYS_FORGOTTEN = 730;
const LN_CAP_LEAP = Math.log(12);
const LN_SUPPLY_OTHER = Math.log(30);
const LN_SUPPLY_FORGOTTEN = Math.log(3);
const LN_PRICE_OTHER = Math.log(50);
const LN_SUPPLY_SAME = Math.log(1.1);

/**
 * Supply (market cap / price) is a coin's fingerprint: a price may jump alone (a pump, a crash, a wrong tick) and supply
 * alone (a recount), but both at once is a redenomination or another coin. The one exception is a collapse by dilution
 * (price down, supply up, cap down, from one day to the next), which is how LUNA died. After more than a month away
 * nearness in one of the two proves little: the ticker may have gone to a stranger.
 */
export function judgeContinuity(before: PricedSupply, after: PricedSupply, gap: ObservationGap): Continuity {
  if (before.price === 0 || after.price === 0) return { continues: true, cost: 1 };
  const priceMove = Math.log(after.price / before.price) - gap.marketMove;
  const supplyMove = before.supply > 0 && after.supply > 0 ? Math.log(after.supply / before.supply) : 0;
  const cost = Math.abs(priceMove) + Math.abs(supplyMove);
  const capMove = priceMove + supplyMove;
  if (isForgotten(supplyMove, gap) || (!gap.isNamed && isStranger(priceMove, supplyMove, gap))) {
    return { continues: false, reason: "another-coin" };
  }
  const allowed = Math.min(LN_PRICE_JUMP + gap.days * LN_PRICE_JUMP_A_DAY, LN_PRICE_JUMP_MOST);
  if (Math.abs(priceMove) <= allowed || Math.abs(supplyMove) <= LN_SUPPLY_JUMP)
    return { continues: true, cost };
  const isDilution = gap.days <= DAYS_OF_A_CRASH && priceMove < 0 && supplyMove > 0 && capMove < -LN_DILUTION;
  if (isDilution) return { continues: true, cost };
  if (isRedenomination(supplyMove, capMove)) return { continues: false, reason: "redenominated" };
  if (gap.isNamed && Math.abs(capMove) <= LN_CAP_LEAP) return { continues: true, cost };
  return { continues: false, reason: "another-coin" };
}

function isForgotten(supplyMove: number, gap: ObservationGap): boolean {
  const allowed = gap.isNamed ? LN_SUPPLY_OTHER : LN_SUPPLY_FORGOTTEN;
  return gap.days > DAYS_FORGOTTEN && Math.abs(supplyMove) > allowed;
}

function isStranger(priceMove: number, supplyMove: number, gap: ObservationGap): boolean {
  if (gap.days <= DAYS_AWAY) return false;
  const supply = Math.abs(supplyMove);
  return (
    supply > LN_SUPPLY_OTHER ||
    (supply > LN_SUPPLY_JUMP && Math.abs(priceMove + supplyMove) > LN_CAP_LEAP) ||
    (supply > LN_SUPPLY_SAME && Math.abs(priceMove) > LN_PRICE_OTHER)
  );
}

function isRedenomination(supplyMove: number, capMove: number): boolean {
  const decades = Math.abs(supplyMove) / Math.LN10;
  const isRound = Math.round(decades) >= 1 && Math.abs(decades - Math.round(decades)) <= RATIO_TOLERANCE;
  return isRound && Math.abs(capMove) <= LN_CAP_KEPT;
}
