import type { IndexBreadth } from "@altseason/contract";
import { measureBreadth } from "@altseason/core";
import type { Reading } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** By how much the constituents of a reading beat Bitcoin, and in which sectors. */
export function describeBreadth({ matrix }: Publication, reading: Reading): Unlabelled<IndexBreadth> {
  const tags = new Map(matrix.assets.map((asset) => [asset.id, asset.tags]));
  const breadth = measureBreadth(reading, { tagsOf: (id) => tags.get(id) ?? [] });
  const { day, sha256, value, variant } = reading;
  return {
    variant,
    day,
    value,
    sha256,
    ...breadth,
    decilesOverBenchmark: [...breadth.decilesOverBenchmark],
    sectors: [...breadth.sectors],
  };
}
