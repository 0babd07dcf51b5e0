import { hash } from "node:crypto";
import type { DataLabel } from "@altseason/contract";
import { createReadyBody } from "../ready/ready-body.ts";
import type { ReadyBody } from "../ready/ready-body.ts";
import type { BoundedCache } from "../ready/bounded-cache.ts";
import type { Publication } from "./publication.ts";
import type { ReadingRecord } from "./reading-record.ts";

/** A body as it follows from the data alone; the label is put on when it is made ready. */
export type Payload =
  | {
      readonly kind: "json";
      readonly body: object;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "text";
      readonly contentType: string;
      readonly text: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "bytes";
      readonly contentType: string;
      readonly bytes: Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** A payload written out, as a publication keeps it from edition to edition. */
export interface WrittenPayload {
  readonly payload:
    | Exclude<Payload, { kind: "json" }>
    | { readonly kind: "json"; readonly text: string; readonly headers?: Readonly<Record<string, string>> };
  readonly digest: string;
}

/** One publication under one label. It lasts a minute, or until the data or their state change. */
export interface Edition {
  readonly publication: Publication;
  /** Newest reading of each published variant, as recorded. */
  readonly records: ReadonlyMap<string, ReadingRecord>;
  readonly label: DataLabel;
  /** Names data and label, without the passing of time: alike on every instance that tells the same. */
  readonly id: string;
  /** The body under a key, written once per publication and made ready once per edition. */
  ready(key: string, build: () => Payload | Promise<Payload>): Promise<ReadyBody>;
}

/** What an edition is made of. */
export interface EditionInput {
  readonly publication: Publication;
  readonly records: ReadonlyMap<string, ReadingRecord>;
  readonly label: DataLabel;
  readonly written: BoundedCache<WrittenPayload>;
  readonly bodies: BoundedCache<ReadyBody>;
}

const DIGEST_LENGTH = 16;

/** Puts a label on a publication. The caches belong to the edition (`bodies`) and to the publication (`written`). */
export function createEdition({ publication, records, label, written, bodies }: EditionInput): Edition {
  const { ageSeconds: _ageSeconds, ...lasting } = label;
  const labelDigest = digestOf(JSON.stringify(lasting));
  const labelText = JSON.stringify(label);
  const making = new Map<string, Promise<ReadyBody>>();

  async function make(key: string, build: () => Payload | Promise<Payload>): Promise<ReadyBody> {
    let found = written.get(key);
    if (found === undefined) {
      found = writePayload(await build());
      written.set(key, found);
    }
    const { payload, digest } = found;
    const body = createReadyBody({
      etag: `W/"${digest}.${labelDigest}"`,
      ...(payload.kind === "json"
        ? {
            contentType: "application/json",
            bytes: labelled(payload.text, labelText),
            headers: payload.headers ?? {},
          }
        : {
            contentType: payload.contentType,
            bytes:
              payload.kind === "bytes"
                ? Buffer.from(payload.bytes.buffer)
                : Buffer.from(payload.text, "utf8"),
            headers: { ...labelHeaders(label), ...payload.headers },
          }),
    });
    bodies.set(key, body);
    return body;
  }

  return {
    publication,
    records,
    label,
    id: `${publication.dataSet.id}:${publication.version}:${labelDigest}`,
    async ready(key, build) {
      const known = bodies.get(key) ?? making.get(key);
      if (known !== undefined) return known;
      const work = make(key, build).finally(() => making.delete(key));
      making.set(key, work);
      return work;
    },
  };
}

function writePayload(payload: Payload): WrittenPayload {
  if (payload.kind === "text") return { payload, digest: digestOf(payload.text) };
  if (payload.kind === "bytes") return { payload, digest: digestOf(payload.bytes) };
  const { body, ...rest } = payload;
  const text = JSON.stringify(body);
  return { payload: { ...rest, text }, digest: digestOf(text) };
}

/** `{…}` and a label make `{…,"data":label}`. */
function labelled(text: string, label: string): Buffer {
  return Buffer.from(`${text.slice(0, -1)},"data":${label}}`, "utf8");
}

/** The label of answers that carry none in their body. */
export function labelHeaders({ kind, asOf, stale }: DataLabel): Record<string, string> {
  return { "altseason-data": kind, "altseason-as-of": asOf, ...(stale ? { "altseason-stale": "true" } : {}) };
}

function digestOf(text: string | Uint8Array): string {
  return hash("sha256", text, "base64url").slice(0, DIGEST_LENGTH);
}
