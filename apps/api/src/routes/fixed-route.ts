import { hash } from "node:crypto";
import { createReadyBody } from "../ready/ready-body.ts";
import type { ReadyBody } from "../ready/ready-body.ts";
import type { Operation } from "../openapi/operation.ts";
import type { Route } from "./route.ts";
import { sendReady } from "./send-ready.ts";

const DIGEST_LENGTH = 16;

/** A text that doesn't hang on the data. */
export interface FixedText {
  readonly contentType: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Settings of {@link createFixedRoute}. */
export interface FixedRouteOptions {
  readonly path: string;
  readonly operation: Omit<Operation, "bodies" | "isConditional" | "problems">;
  readonly contentType: string;
  readonly write: () => FixedText | Promise<FixedText>;
}

/** A GET of a text that is written once, when it is first asked for. */
export function createFixedRoute({ path, operation, contentType, write }: FixedRouteOptions): Route {
  let made: Promise<ReadyBody> | null = null;

  /** What failed is tried again at the next request. */
  async function make(): Promise<ReadyBody> {
    try {
      return readyText(await write());
    } catch (error) {
      made = null;
      throw error;
    }
  }

  return {
    method: "GET",
    path,
    isLimited: true,
    operation: { ...operation, bodies: [{ contentType }], isConditional: true, problems: [] },
    async answer(exchange) {
      made ??= make();
      return sendReady(exchange, await made);
    },
  };
}

/** Keeps a text ready under a tag of its content. */
export function readyText({ contentType, text, headers = {} }: FixedText): ReadyBody {
  return createReadyBody({
    contentType,
    etag: `W/"${hash("sha256", text, "base64url").slice(0, DIGEST_LENGTH)}"`,
    headers,
    bytes: Buffer.from(text, "utf8"),
  });
}
