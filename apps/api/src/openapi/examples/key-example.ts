import type { Delivery, IssuedKey, KeyBody, RotationStatusBody } from "@altseason/contract";

/** A key whose rotation is open. */
export const keyExample: KeyBody = {
  id: "key_6fQ2mZx81LwVdK0c",
  name: "rebalancer",
  environment: "live",
  kind: "ed25519",
  scopes: ["index:read", "keys:rotate-self"],
  allowlist: ["192.0.2.0/24"],
  requestsPerMinute: 3_000,
  nonceMode: "nonce",
  signatureWindowSeconds: 60,
  maxLiveVersions: 2,
  policy: {
    rotateAfterMs: 7_776_000_000,
    warnAfterMs: 6_480_000_000,
    isAutomatic: false,
    overlapMs: 86_400_000,
    overlapStarts: "first-use",
    finish: "when-quiet",
    quietMs: 3_600_000,
    unusedAfterMs: 7_776_000_000,
  },
  createdAt: "2026-01-01T00:00:00.000Z",
  expiresAt: null,
  revokedAt: null,
  revocationReason: null,
  suspendedAt: null,
  delivery: null,
  onAlert: "none",
  throttledUntil: null,
  versions: [
    {
      number: 1,
      id: "0Zx3k9QpL7mN2vB8",
      state: "retiring",
      createdAt: "2026-01-01T00:00:00.000Z",
      createdBy: "key_1aB3dE5fG7hJ9kLm/1",
      activatesAt: "2026-01-01T00:00:00.000Z",
      retiresAt: "2026-03-02T00:00:00.000Z",
      revokedAt: null,
      revocationReason: null,
      delivery: null,
      lastUsedAt: "2026-03-01T11:58:03.412Z",
      lastUsedIp: "192.0.2.17",
    },
    {
      number: 2,
      id: "1Pq8rT6yU4iO2aS0",
      state: "active",
      createdAt: "2026-03-01T00:00:00.000Z",
      createdBy: "key_6fQ2mZx81LwVdK0c/1",
      activatesAt: "2026-03-01T00:00:00.000Z",
      retiresAt: null,
      revokedAt: null,
      revocationReason: null,
      delivery: null,
      lastUsedAt: "2026-03-01T12:00:00.000Z",
      lastUsedIp: "192.0.2.17",
    },
  ],
  rotation: { from: 1, to: 2, startedAt: "2026-03-01T00:00:00.000Z" },
};

/** A key that was made just now; of this kind there is no secret to tell. */
export const issuedKeyExample: IssuedKey = {
  key: keyExample,
  secret: {
    kind: "ed25519",
    keyid: "1Pq8rT6yU4iO2aS0",
    token: null,
    hmacSecret: null,
    isShownAlready: false,
  },
};

/** A secret that waited, sealed to its holder's key. */
export const deliveryExample: Delivery = {
  keyId: keyExample.id,
  version: 2,
  secret: {
    kind: "hmac-sha256",
    keyid: "1Pq8rT6yU4iO2aS0",
    token: null,
    hmacSecret: null,
    isShownAlready: false,
  },
  sealed: {
    suite: { kem: 32, kdf: 1, aead: 1 },
    enc: "N_2jVnvb1ijmiGjDyNfpfR0SU7bU6m1EwVD3QfG_RDE",
    ciphertext: "-ThVi11y8aI4ELS-KrT4QzGsoC_Jeru8U6Uq6CGKNVqW13CKyDsHvqh-E8USqg",
  },
};

/** A rotation half-way. */
export const rotationStatusExample: RotationStatusBody = {
  keyId: keyExample.id,
  rotation: {
    phase: "overlap",
    from: 1,
    to: 2,
    startedAt: "2026-03-01T00:00:00.000Z",
    firstUsedAt: "2026-03-01T00:00:05.120Z",
    endsAt: "2026-03-02T00:00:05.120Z",
    leftMs: 43_200_000,
    overlapMs: 86_400_000,
    overlapStarts: "first-use",
    finish: "when-quiet",
    quietMs: 3_600_000,
    isExtended: false,
    newShare: 0.9,
    versions: [
      { number: 1, requestsLastHour: 12, lastUsedAt: "2026-03-01T11:58:03.412Z" },
      { number: 2, requestsLastHour: 108, lastUsedAt: "2026-03-01T12:00:00.000Z" },
    ],
    oldVersionUsers: [
      {
        version: 1,
        ip: "192.0.2.17",
        userAgent: "rebalancer/2.1",
        requests: 12,
        lastUsedAt: "2026-03-01T11:58:03.412Z",
      },
    ],
    isSafeToFinish: false,
  },
};
