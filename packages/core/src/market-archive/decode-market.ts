import type { Classification } from "../exclusion/exclusion-match.ts";
import { createMarketMatrix } from "../market-matrix.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { ARCHIVE_MAGIC, planArchive } from "./market-archive.ts";
import type { ArchiveHeader } from "./market-archive.ts";

/** A market out of an archive, with what is excluded in it. Evidence says only the rule: the words stay at the source. */
export interface ArchivedMarket {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
}

/**
 * Unpacks what `encodeMarket` packed.
 * @throws {RangeError} when the bytes are no such archive, or too few
 */
export function decodeMarket(bytes: ArrayBuffer): ArchivedMarket {
  const magic = new TextDecoder().decode(bytes.slice(0, ARCHIVE_MAGIC.length));
  if (magic !== ARCHIVE_MAGIC) {
    throw new RangeError(`archive: expected ${ARCHIVE_MAGIC} at its start, got ${JSON.stringify(magic)}`);
  }
  const view = new DataView(bytes);
  const headerBytes = bytes.byteLength < 16 ? 0 : view.getUint32(ARCHIVE_MAGIC.length, true);
  const { header: start } = planArchive(headerBytes, 0, 0);
  if (headerBytes === 0 || start + headerBytes > bytes.byteLength) {
    throw new RangeError(
      `archive: expected a header of ${headerBytes} bytes, got ${bytes.byteLength} in all`,
    );
  }
  const header = JSON.parse(
    new TextDecoder().decode(bytes.slice(start, start + headerBytes)),
  ) as ArchiveHeader;
  const { firstDay, dayCount, cells, assets } = header;
  const plan = planArchive(headerBytes, dayCount, cells);
  if (bytes.byteLength !== plan.end) {
    throw new RangeError(`archive: expected ${plan.end} bytes, got ${bytes.byteLength}`);
  }
  const stride = assets.length;
  const price = new Float64Array(dayCount * stride).fill(Number.NaN);
  const marketCap = new Float64Array(dayCount * stride).fill(Number.NaN);
  let cell = 0;
  for (let row = 0; row < dayCount; row += 1) {
    const end = cell + view.getUint32(plan.counts + row * 4, true);
    for (; cell < end; cell += 1) {
      const at = row * stride + view.getUint16(plan.columns + cell * 2, true);
      price[at] = view.getFloat64(plan.prices + cell * 8, true);
      marketCap[at] = view.getFloat32(plan.caps + cell * 4, true);
    }
  }
  const matrix = createMarketMatrix({
    firstDay,
    dayCount,
    assets: assets.map((asset) => ({ ...asset, tags: [] })),
    identity: header.identity,
    source: header.source,
    price,
    marketCap,
    volume: null,
  });
  const matches = header.matches.map((own) => own.map((match) => ({ ...match, evidence: match.rule })));
  const included = new Map(
    header.included.map(([index, spans]) => {
      const assetId = assets[index]?.id ?? "";
      return [index, spans.map((span) => ({ ...span, assetId, action: "include" as const, note: "" }))];
    }),
  );
  return { matrix, classification: { version: header.exclusionsVersion, matches, included } };
}
