import { expect, test } from "vitest";
import { createAuthenticatedClient } from "../management/authenticated-client.ts";
import { admitted } from "../testing/test-credentials.ts";
import { startVerifyingServer } from "../testing/verifying-server.ts";
import { createOfferedNonces } from "./offered-nonces.ts";

const NONCE = "alts-nonce.1790000000.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB";
const OFFER = `sig=("@method" "@target-uri");created;expires;nonce="${NONCE}";tag="altseason"`;

test("an offer is used once, by the key that it was made to", () => {
  const offered = createOfferedNonces();
  offered.note("one", OFFER);
  offered.note("one", 'sig=("@method");created;tag="altseason"');
  offered.note("one", null);
  expect(offered.take("two")).toBeNull();
  expect([offered.take("one"), offered.take("one")]).toEqual([NONCE, null]);
});

test("a client signs its next request with the nonce that an answer offers, and then with its own", async () => {
  const server = await startVerifyingServer();
  const client = createAuthenticatedClient({
    baseUrl: server.url,
    credentials: [admitted(server).credential],
  });
  server.answer = () => ({ body: { alerts: [] }, headers: { "accept-signature": OFFER } });
  await client.watching.alerts();
  await client.watching.alerts().catch(() => undefined);
  const nonces = server.seen.map(
    ({ headers }) => /nonce="([^"]+)"/.exec(headers["signature-input"] ?? "")?.[1],
  );
  expect(nonces[0]).not.toBe(NONCE);
  expect(nonces[1]).toBe(NONCE);
  client.close();
  server.close();
});
