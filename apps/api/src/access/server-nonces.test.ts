import { problemSchema } from "@altseason/contract";
import { beforeEach, describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../testing/key-app.ts";
import type { KeyApp, MadeKey } from "../testing/key-app.ts";
import { createPair } from "../testing/sign-request.ts";
import type { WireRequest } from "../testing/sign-request.ts";

const HOUR = 3_600;
const WINDOW_MS = 60_000;
let app: KeyApp;
let made: MadeKey;

beforeEach(async () => {
  app = await createKeyApp();
  made = await app.makeKey({ nonceMode: "server-nonce" });
});

/** A request as a client signs it whose clock is so many seconds wrong. */
function sign(clockIsWrongBy: number, nonce?: string, by: MadeKey = made): WireRequest {
  const created = Math.floor(app.access.now() / 1000) + clockIsWrongBy;
  const parameters = { created, expires: created + 60, ...(nonce === undefined ? {} : { nonce }) };
  return app.sign(by.signer ?? app.owner, "GET", "/v1/client", undefined, { parameters });
}
const offeredBy = (response: Response): string =>
  /;nonce="([^"]+)"/.exec(response.headers.get("accept-signature") ?? "")?.[1] ?? "";
async function offer(by: MadeKey = made): Promise<string> {
  return offeredBy(await app.send(sign(HOUR, undefined, by)));
}

describe("a client whose clock is wrong", () => {
  test.each([HOUR, -HOUR, 24 * 365 * HOUR])(
    "by %i s is told the time and a nonce, and passes with it",
    async (wrongBy) => {
      const refused = await app.send(sign(wrongBy));
      const nonce = offeredBy(refused);
      const problem = problemSchema.parse(await refused.json());
      expect([refused.status, nonce.length]).toEqual([401, 67]);
      expect(problem.serverTime).toBe(new Date(app.access.now()).toISOString());
      const passed = await app.send(sign(wrongBy, nonce));
      expect(passed.status).toBe(200);
      const next = offeredBy(passed);
      expect(next).not.toBe(nonce);
      expect((await app.send(sign(wrongBy, next))).status).toBe(200);
    },
  );

  test("uses each nonce once: of twenty at once one passes", async () => {
    const request = sign(HOUR, await offer());
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.send(request)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await outcomeOf(await app.send(request))).toBe("401 nonce_replayed");
  });

  test("uses it while it is fresh by the server's clock, to the second", async () => {
    const [early, late] = [await offer(), await offer()];
    app.advance(WINDOW_MS);
    expect((await app.send(sign(HOUR, early))).status).toBe(200);
    app.advance(1_000);
    expect(await outcomeOf(await app.send(sign(HOUR, late)))).toBe("401 signature_too_old");
  });

  test("can't be made to pass again when the time it believed in comes, in any mode of nonces", async () => {
    const request = sign(HOUR, await offer());
    expect((await app.send(request)).status).toBe(200);
    for (let step = 0; step < 5; step += 1) {
      app.advance((HOUR * 1_000) / 5);
      expect((await app.send(request)).status).toBe(401);
    }
    await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { nonceMode: "nonce" });
    expect(await outcomeOf(await app.send(request))).toBe("401 invalid_credentials");
  });
});

describe("a nonce of the server", () => {
  test("is worth nothing to another key, even of the same client", async () => {
    const other = await app.makeKey({ nonceMode: "server-nonce" });
    const nonce = await offer(other);
    expect(await outcomeOf(await app.send(sign(HOUR, nonce)))).toBe("401 signature_too_old");
    expect((await app.send(sign(HOUR, nonce, other))).status).toBe(200);
  });

  test("can't be made up, moved in time, or cut", async () => {
    const nonce = await offer();
    const [prefix = "", issued = "", random = "", mac = ""] = nonce.split(".");
    const forged = [
      [prefix, String(Number(issued) + 30), random, mac],
      [prefix, issued, "A".repeat(22), mac],
      [prefix, issued, random, "A".repeat(22)],
      [prefix, issued, random],
      [prefix, `0${issued}`, random, mac],
    ];
    for (const parts of forged) {
      expect(await outcomeOf(await app.send(sign(HOUR, parts.join("."))))).toBe("401 signature_too_old");
    }
    expect((await app.send(sign(HOUR, nonce))).status).toBe(200);
  });

  test("is offered to nobody who has not shown the secret, nor to keys in another mode", async () => {
    const plain = await app.makeKey();
    const refused = await app.send(sign(HOUR, undefined, plain));
    expect([refused.status, offeredBy(refused)]).toEqual([401, ""]);
    const forged = sign(HOUR, undefined, {
      ...made,
      signer: createPair().signer(made.versionId),
    });
    const unknown = await app.send(forged);
    expect([unknown.status, offeredBy(unknown)]).toEqual([401, ""]);
  });

  test("does not lengthen what may be asked for", async () => {
    const created = Math.floor(app.access.now() / 1000) + HOUR;
    const parameters = { created, expires: created + 301, nonce: await offer() };
    const request = app.sign(made.signer ?? app.owner, "GET", "/v1/client", undefined, { parameters });
    expect((await app.send(request)).status).toBe(401);
  });
});

test("who keeps good time needs none of it", async () => {
  const answer = await app.send(sign(0));
  expect([answer.status, offeredBy(answer)]).toEqual([200, ""]);
});
