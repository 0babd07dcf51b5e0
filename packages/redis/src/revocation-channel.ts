import { inTime } from "@altseason/auth";
import type { RevocationChannel } from "@altseason/auth";
import type { RedisConnection } from "./open-redis.ts";

const HEARTBEAT_MS = 2_000;
const PATIENCE_MS = 1_000;

/** Announcements by PUBLISH and SUBSCRIBE; each listener has a connection of its own, which mends itself. */
export function createRedisRevocationChannel({ client, prefix }: RedisConnection): RevocationChannel {
  const channel = `${prefix}revoked`;
  return {
    async announce(keyId) {
      await client.publish(channel, keyId);
    },
    async listen(onKey, onLost) {
      const subscriber = client.duplicate({
        lazyConnect: true,
        autoResubscribe: false,
        connectionName: channel,
      });
      let hasLeft = false;
      subscriber.on("error", () => {
        // Told by the end of the connection.
      });
      subscriber.on("message", (_channel, keyId) => {
        if (!hasLeft) onKey(keyId);
      });
      try {
        await subscriber.connect();
        await subscriber.subscribe(channel);
      } catch (cause) {
        subscriber.disconnect();
        throw cause;
      }
      subscriber.on("close", () => {
        if (!hasLeft) onLost();
      });
      // What was announced in between was not heard: lost once more, now that nothing will be.
      subscriber.on("ready", () => {
        subscriber.subscribe(channel).then(onLost, () => subscriber.disconnect(true));
      });
      const heartbeat = setInterval(() => {
        if (subscriber.status !== "ready") return;
        inTime(subscriber.ping(), PATIENCE_MS).catch(() => subscriber.disconnect(true));
      }, HEARTBEAT_MS).unref();
      return async () => {
        hasLeft = true;
        clearInterval(heartbeat);
        subscriber.disconnect();
      };
    },
  };
}
