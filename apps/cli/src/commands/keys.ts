import type { CommandGroup } from "../command.ts";

/** Everything about keys. */
export const keysCommand: CommandGroup = {
  name: "keys",
  summary: "make, rotate, watch and revoke the keys that requests are signed with",
  verbs: {
    bootstrap: {
      summary: "make the first client of an API and its owner's key",
      load: async () => (await import("../keys/bootstrap.ts")).bootstrapVerb,
    },
    list: {
      summary: "your keys",
      load: async () => (await import("../keys/list.ts")).listVerb,
    },
    show: {
      summary: "one key with its versions and their last use",
      load: async () => (await import("../keys/show.ts")).showVerb,
    },
    create: {
      summary: "make a key",
      load: async () => (await import("../keys/create.ts")).createVerb,
    },
    update: {
      summary: "change what a key may do",
      load: async () => (await import("../keys/update.ts")).updateVerb,
    },
    revoke: {
      summary: "end a key, or one version of it, for good",
      load: async () => (await import("../keys/revoke.ts")).revokeVerb,
    },
    rotate: {
      summary: "begin a rotation: a new version beside the old one",
      load: async () => (await import("../keys/rotate.ts")).rotateVerb,
    },
    watch: {
      summary: "follow a rotation: who still uses the old version, and whether it is safe to finish",
      load: async () => (await import("../keys/watch.ts")).watchVerb,
    },
    finish: {
      summary: "finish a rotation: the old version is retired now",
      load: async () => (await import("../keys/finish.ts")).finishVerb,
    },
    extend: {
      summary: "give a rotation more time",
      load: async () => (await import("../keys/extend.ts")).extendVerb,
    },
    "roll-back": {
      summary: "take a rotation back: the old version is the active one again",
      load: async () => (await import("../keys/roll-back.ts")).rollBackVerb,
    },
    delivery: {
      summary: "have due rotations begin by themselves, and fetch their secrets",
      load: async () => (await import("../keys/delivery/delivery-group.ts")).deliveryGroup,
    },
    emergency: {
      summary: "a key has leaked: a new version, and the end of every older one",
      load: async () => (await import("../keys/emergency.ts")).emergencyVerb,
    },
    suspend: {
      summary: "hold a key until it is resumed",
      load: async () => (await import("../keys/suspend.ts")).suspendVerb,
    },
    resume: {
      summary: "let a suspended key work again",
      load: async () => (await import("../keys/resume.ts")).resumeVerb,
    },
    usage: {
      summary: "use of a key by version and hour, and by whom",
      load: async () => (await import("../keys/usage.ts")).usageVerb,
    },
    refusals: {
      summary: "requests that were refused, with the precise reason",
      load: async () => (await import("../keys/refusals.ts")).refusalsVerb,
    },
  },
};
