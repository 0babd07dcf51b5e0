import { randomBytes } from "node:crypto";
import type { Client, KeyEncryptionService } from "@altseason/auth";
import { describe, expect, test } from "vitest";
import { createEnvironmentKeyEncryption } from "../environment/environment-key-encryption.ts";
import { createMemoryRewrapStore } from "../testing/memory-rewrap-store.ts";
import type { RewrapStore } from "./rewrap-all.ts";
import { rewrapAll } from "./rewrap-all.ts";

const keys = [1, 2, 3].map((version) => `${version}:${randomBytes(32).toString("base64")}`);
const at = (version: number) => createEnvironmentKeyEncryption({ keys: keys.slice(0, version).join(",") });

async function makeClients(count: number): Promise<{ clients: Client[]; dataKeys: Map<string, Buffer> }> {
  const dataKeys = new Map<string, Buffer>();
  const clients: Client[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = `client_${index}`;
    const dataKey = randomBytes(32);
    dataKeys.set(id, dataKey);
    clients.push({ id, name: id, createdAt: 0, dataKey: await at(1).wrap(dataKey, id) });
  }
  return { clients, dataKeys };
}

async function expectAllAt(
  service: KeyEncryptionService,
  version: string,
  clients: ReadonlyMap<string, Client>,
  dataKeys: ReadonlyMap<string, Buffer>,
): Promise<void> {
  expect(clients.size).toBe(dataKeys.size);
  for (const [id, { dataKey }] of clients) {
    expect(dataKey.kekVersion).toBe(version);
    expect(Buffer.from(await service.unwrap(dataKey, id))).toEqual(dataKeys.get(id));
  }
}

/** A store whose process dies at a call: that call and all after it fail, done or not done. */
function dyingAt(call: number, isDone: boolean, store: RewrapStore): RewrapStore {
  let calls = 0;
  return {
    listClientsToRewrap: (version, limit) => store.listClientsToRewrap(version, limit),
    async replaceDataKey(...change) {
      calls += 1;
      if (calls === call && isDone) await store.replaceDataKey(...change);
      if (calls >= call) throw new Error("killed");
      return store.replaceDataKey(...change);
    },
  };
}

describe("wrapping all data keys anew", () => {
  test("puts every client under the current version, in batches, and then has nothing to do", async () => {
    const { clients, dataKeys } = await makeClients(25);
    const store = createMemoryRewrapStore(clients);
    const done = { rewrapped: 25, overtaken: 0, unopened: [], isComplete: true };
    expect(await rewrapAll({ store, service: at(2), batchSize: 10 })).toEqual(done);
    await expectAllAt(at(2), "2", store.clients, dataKeys);
    expect(await rewrapAll({ store, service: at(2) })).toEqual({ ...done, rewrapped: 0 });
  });

  test.each([true, false])(
    "killed at any client, with its last step done: %s, loses nothing and goes on when it is begun again",
    async (isDone) => {
      for (let call = 1; call <= 9; call += 1) {
        const { clients, dataKeys } = await makeClients(9);
        const store = createMemoryRewrapStore(clients);
        const dying = dyingAt(call, isDone, store);
        await expect(rewrapAll({ store: dying, service: at(2), batchSize: 4 })).rejects.toThrow("killed");
        const left = [...store.clients.values()].filter(({ dataKey }) => dataKey.kekVersion === "1").length;
        expect(left).toBe(isDone ? 9 - call : 10 - call);
        for (const [id, { dataKey }] of store.clients)
          expect(Buffer.from(await at(2).unwrap(dataKey, id))).toEqual(dataKeys.get(id));
        expect(await rewrapAll({ store, service: at(2), batchSize: 4 })).toMatchObject({
          rewrapped: left,
          isComplete: true,
        });
        await expectAllAt(at(2), "2", store.clients, dataKeys);
      }
    },
  );

  test("is done once by five instances that do it at once", async () => {
    const { clients, dataKeys } = await makeClients(40);
    const store = createMemoryRewrapStore(clients);
    const reports = await Promise.all(
      [7, 8, 9, 10, 11].map((batchSize) => rewrapAll({ store, service: at(2), batchSize })),
    );
    expect(reports.reduce((sum, { rewrapped }) => sum + rewrapped, 0)).toBe(40);
    expect(reports.every(({ isComplete }) => isComplete)).toBe(true);
    expect(reports.reduce((sum, { overtaken }) => sum + overtaken, 0)).toBeGreaterThan(0);
    await expectAllAt(at(2), "2", store.clients, dataKeys);
  });

  test("names the clients that do not open, and is stopped by none of them", async () => {
    const { clients, dataKeys } = await makeClients(12);
    const broken = clients.map((client, index) =>
      index < 5 ? { ...client, dataKey: { ...client.dataKey, wrapped: randomBytes(60) } } : client,
    );
    const store = createMemoryRewrapStore(broken);
    const lost = ["client_0", "client_1", "client_2", "client_3", "client_4"];
    expect(await rewrapAll({ store, service: at(2), batchSize: 2 })).toEqual({
      rewrapped: 7,
      overtaken: 0,
      unopened: lost,
      isComplete: true,
    });
    expect(lost.map((id) => store.clients.get(id)?.dataKey)).toEqual(
      broken.slice(0, 5).map((each) => each.dataKey),
    );
    const rest = new Map([...store.clients].filter(([id]) => !lost.includes(id)));
    await expectAllAt(at(2), "2", rest, new Map([...dataKeys].filter(([id]) => !lost.includes(id))));
  });

  test("stops with an error, and no loss, when another instance wraps with another version", async () => {
    const { clients, dataKeys } = await makeClients(6);
    const store = createMemoryRewrapStore(clients);
    const behind: KeyEncryptionService = {
      unwrap: (key, context) => at(3).unwrap(key, context),
      wrap: (dataKey, context) => at(2).wrap(dataKey, context),
      currentVersion: () => at(2).currentVersion(),
    };
    const settled = await Promise.allSettled([
      rewrapAll({ store, service: at(3), batchSize: 2 }),
      rewrapAll({ store, service: behind, batchSize: 2 }),
    ]);
    const refusals = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "versions_disagree" });
    for (const [id, { dataKey }] of store.clients)
      expect(Buffer.from(await at(3).unwrap(dataKey, id))).toEqual(dataKeys.get(id));
  });

  test("replaces nothing by what does not open again", async () => {
    const { clients } = await makeClients(3);
    const store = createMemoryRewrapStore(clients);
    const service = at(2);
    const forgetful: KeyEncryptionService = {
      ...service,
      wrap: async () => service.wrap(randomBytes(32), "client_x"),
    };
    await expect(rewrapAll({ store, service: forgetful })).rejects.toThrow("nothing was replaced");
    expect([...store.clients.values()]).toEqual(clients);
  });

  test("stops before the next client when it is told to, and says that there is more", async () => {
    const { clients } = await makeClients(8);
    const store = createMemoryRewrapStore(clients);
    const stop = new AbortController();
    const stopping: RewrapStore = {
      ...store,
      async replaceDataKey(id, before, after) {
        if (id === "client_2") stop.abort();
        return store.replaceDataKey(id, before, after);
      },
    };
    const report = await rewrapAll({ store: stopping, service: at(2), signal: stop.signal });
    expect(report).toEqual({ rewrapped: 3, overtaken: 0, unopened: [], isComplete: false });
  });
});
