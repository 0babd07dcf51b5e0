import type { CommandGroup } from "../command.ts";

/** Everything about webhooks. */
export const webhooksCommand: CommandGroup = {
  name: "webhooks",
  summary: "be told of seasons, rotations and alerts at an address of yours",
  verbs: {
    create: {
      summary: "make an endpoint",
      load: async () => (await import("../webhooks/create.ts")).createVerb,
    },
    list: {
      summary: "your endpoints",
      load: async () => (await import("../webhooks/list.ts")).listVerb,
    },
    update: {
      summary: "change what an endpoint gets and where, or turn it off and on",
      load: async () => (await import("../webhooks/update.ts")).updateVerb,
    },
    test: {
      summary: "send a try to an endpoint",
      load: async () => (await import("../webhooks/test.ts")).testVerb,
    },
    deliveries: {
      summary: "what was sent to an endpoint, and what came of it",
      load: async () => (await import("../webhooks/deliveries.ts")).deliveriesVerb,
    },
    replay: {
      summary: "send messages again",
      load: async () => (await import("../webhooks/replay.ts")).replayVerb,
    },
    "rotate-secret": {
      summary: "a new secret beside the old one",
      load: async () => (await import("../webhooks/rotate-secret.ts")).rotateSecretVerb,
    },
    delete: {
      summary: "remove an endpoint with its deliveries, for good",
      load: async () => (await import("../webhooks/delete.ts")).deleteVerb,
    },
  },
};
