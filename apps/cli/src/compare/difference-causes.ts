import { indexValue } from "@altseason/core";
import type { Nearness } from "@altseason/core";
import type { WithoutBase } from "./without-base.ts";

/** Points of a day's difference that each cause can account for; together they are the absolute difference. */
export interface DifferenceCauses {
  /** No whole number of our coins makes the published value: the publisher counted another number. */
  readonly otherCount: number;
  /** Coins so near Bitcoin's return that another source's closes flip them. */
  readonly nearBitcoin: number;
  /** Coins without a base price here, which the publisher knew or skipped. */
  readonly withoutBase: number;
  /** The rest: another listing or list of exclusions, or prices and days further apart. */
  readonly elsewhere: number;
}

/** What of a day can be moved, from our side. */
export interface DifferenceRoom {
  readonly ours: number;
  readonly published: number;
  readonly constituents: number;
  readonly near: Nearness;
  readonly bounds: WithoutBase;
}

/**
 * Shares a day's difference out among its causes, in the order of the type, each given as much as it can account for: an
 * allotment that shows what suffices, not a proof of what happened.
 */
export function shareOutDifference(room: DifferenceRoom): DifferenceCauses {
  const { ours, published, constituents, near, bounds } = room;
  const isAbove = ours > published;
  let left = Math.abs(ours - published);
  const take = (most: number): number => {
    const taken = Math.min(left, Math.max(0, most));
    left -= taken;
    return taken;
  };
  const otherCount = take(distanceToAttainable(published, constituents));
  const nearCoins = isAbove ? near.justAhead : near.justBehind;
  const nearBitcoin = take((100 * nearCoins) / constituents);
  const withoutBase = take(isAbove ? ours - bounds.least : bounds.most - ours);
  return { otherCount, nearBitcoin, withoutBase, elsewhere: left };
}

/** How far a whole value lies from the nearest that a share of `constituents` coins rounds to; 0 where it is one. */
export function distanceToAttainable(value: number, constituents: number): number {
  const below = Math.floor((value * constituents) / 100);
  const candidates = [below, below + 1]
    .filter((winners) => winners <= constituents)
    .map((winners) => Math.abs(indexValue(winners, constituents) - value));
  return Math.min(...candidates);
}
