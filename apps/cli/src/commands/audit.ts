import type { CommandGroup } from "../command.ts";

/** Everything about the audit trail. */
export const auditCommand: CommandGroup = {
  name: "audit",
  summary: "the trail of all that was done with your keys, and its verification",
  verbs: {
    list: {
      summary: "entries, newest first",
      load: async () => (await import("../audit/list.ts")).listVerb,
    },
    export: {
      summary: "the whole trail, oldest first, one JSON object a line",
      load: async () => (await import("../audit/export.ts")).exportVerb,
    },
    heads: {
      summary: "signed ends of the trail, and the server's keys: save them elsewhere",
      load: async () => (await import("../audit/heads.ts")).headsVerb,
    },
    verify: {
      summary: "verify the trail, or an exported file of it, against saved heads",
      load: async () => (await import("../audit/verify.ts")).verifyVerb,
    },
  },
};
