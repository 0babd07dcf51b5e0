import type { CommandGroup } from "../../command.ts";

/** How the secrets of rotations that begin by themselves come to their holder. */
export const deliveryGroup: CommandGroup = {
  name: "keys delivery",
  summary: "have due rotations begin by themselves, and fetch their secrets",
  verbs: {
    register: {
      summary: "say how the next secret is delivered, so that due rotations begin by themselves",
      load: async () => (await import("./register.ts")).registerVerb,
    },
    fetch: {
      summary: "fetch the secret that waits; it is told once",
      load: async () => (await import("./fetch.ts")).fetchVerb,
    },
    off: {
      summary: "let rotations begin by hand alone",
      load: async () => (await import("./off.ts")).offVerb,
    },
  },
};
