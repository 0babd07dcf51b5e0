import { answerClaims } from "@altseason/auth/testing";
import { createRedisNonceStore } from "../nonce-store.ts";
import { openRedis } from "../open-redis.ts";

/** A process of its own that claims nonces as it is told. */
const [, , url = "", prefix = ""] = process.argv;
const redis = await openRedis({ url, prefix, commandTimeoutMs: 5_000 });
const store = createRedisNonceStore(redis, { skewMs: 0, deadlineMs: 5_000 });
answerClaims((claim) => store.claim(claim), redis.close);
