import { formatsOf } from "./formats.ts";
import type { Formats } from "./formats.ts";

const english = formatsOf("en");

export const formatCount: Formats["count"] = english.count;
export const formatChange: Formats["change"] = english.change;
export const formatPercent: Formats["percent"] = english.percent;
export const formatPoints: Formats["points"] = english.points;
export const formatUsd: Formats["usd"] = english.usd;
