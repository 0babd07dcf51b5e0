import type { CommandLoaders } from "./command.ts";

/** Every verb of the command line. */
export const COMMANDS: CommandLoaders = {
  now: {
    summary: "today's reading, from the API or straight from a provider",
    load: async () => (await import("./commands/now.ts")).nowCommand,
  },
  reading: {
    summary: "one day's reading from market files, with its constituents and exclusions",
    load: async () => (await import("./commands/reading.ts")).readingCommand,
  },
  history: {
    summary: "the value of every day that has a reading, as CSV or JSON",
    load: async () => (await import("./commands/history.ts")).historyCommand,
  },
  verify: {
    summary: "recompute a reading from market files and say equal, or where not",
    load: async () => (await import("./commands/verify.ts")).verifyCommand,
  },
  compare: {
    summary: "compare our history with a published one, day by day",
    load: async () => (await import("./commands/compare.ts")).compareCommand,
  },
  exclusions: {
    summary: "the curated table; with --data, every coin excluded on a day and why",
    load: async () => (await import("./commands/exclusions.ts")).exclusionsCommand,
  },
  import: {
    summary: "market files into the database, for the API to show",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  backfill: {
    summary: "a provider's daily history into the database; resumable",
    load: async () => (await import("./commands/backfill.ts")).backfillCommand,
  },
  sign: {
    summary: "sign a request and show the signature base and the headers; sends nothing",
    load: async () => (await import("./commands/sign.ts")).signCommand,
  },
  scan: {
    summary: "find tokens of this API in files and in git history",
    load: async () => (await import("./commands/scan.ts")).scanCommand,
  },
  keys: {
    summary: "make, rotate, watch and revoke the keys that requests are signed with",
    load: async () => (await import("./commands/keys.ts")).keysCommand,
  },
  alerts: {
    summary: "what looked wrong with your keys",
    load: async () => (await import("./commands/alerts.ts")).alertsCommand,
  },
  webhooks: {
    summary: "be told of seasons, rotations and alerts at an address of yours",
    load: async () => (await import("./commands/webhooks.ts")).webhooksCommand,
  },
  audit: {
    summary: "the trail of all that was done with your keys, and its verification",
    load: async () => (await import("./commands/audit.ts")).auditCommand,
  },
};
