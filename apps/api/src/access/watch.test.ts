import { alertListSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createKeyApp } from "../testing/key-app.ts";
import { createPair } from "../testing/sign-request.ts";

test("replays, forgeries and the use of what has ended become one alert each", async () => {
  const app = await createKeyApp();
  const made = await app.makeKey();
  const signer = made.signer ?? app.owner;
  const replayed = app.sign(signer, "GET", "/v1/client");
  for (let count = 0; count < 6; count += 1) await app.send(replayed);
  const forger = createPair().signer(made.versionId);
  for (let count = 0; count < 12; count += 1) await app.ask(forger, "GET", "/v1/client");
  await app.ask(app.owner, "DELETE", `/v1/keys/${made.id}`);
  await app.ask(signer, "GET", "/v1/client");
  await app.access.close();
  const listed = await app.ask(app.owner, "GET", "/v1/alerts?limit=100");
  const alerts = alertListSchema.parse(await listed.json()).alerts.filter(({ keyId }) => keyId === made.id);
  expect(alerts.map(({ kind }) => kind).toSorted()).toEqual([
    "duplicate-nonce",
    "ended-version-used",
    "failed-signatures",
  ]);
});
