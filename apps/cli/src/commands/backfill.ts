import { join } from "node:path";
import { dataDirectory } from "@altseason/db";
import { backfill, createFileJournal } from "@altseason/market-data";
import type {
  BackfillJournal,
  BackfillProgress,
  BackfillReport,
  MarketDataProvider,
} from "@altseason/market-data";
import { clearStaleProgress } from "../backfill/clear-stale-progress.ts";
import { describeBackfill, formatBackfill } from "../backfill/describe-backfill.ts";
import { chooseProvider } from "../choose-provider.ts";
import type { Command, CommandContext } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { readEnv } from "../env.ts";
import { formatProgress } from "../format-progress.ts";
import { openStore, requireDataSetId } from "../open-store.ts";
import type { OpenStore } from "../open-store.ts";
import { optionalDay } from "../optional-day.ts";
import { parseOptions } from "../parse-options.ts";
import type { OptionKinds, ParsedOptions } from "../parse-options.ts";
import { createProgressLine } from "../progress-line.ts";
import { UsageError } from "../usage-error.ts";

/** The API keeps journals of its own beside this folder, for other requests; neither clears the other's. */
const JOURNALS = "by-hand";
const OPTIONS: OptionKinds = {
  provider: "text",
  days: "text",
  from: "text",
  to: "text",
  limit: "text",
  "data-set": "text",
  plan: "text",
  "requests-per-minute": "text",
  json: "flag",
};
const LABELS = { listing: "listing", series: "coins", retry: "again", days: "days" };

/** A provider's history into the database. */
export const backfillCommand: Command = {
  name: "backfill",
  summary: "a provider's daily history into the database; resumable",
  usage:
    "backfill --provider NAME [--days N | --from DAY] [--to DAY] [--limit N] [--data-set ID] [--plan demo|pro] [--requests-per-minute N] [--json]",
  async run(args, context) {
    const options = parseOptions(args, OPTIONS);
    if (options.positionals.length > 0) {
      throw new UsageError(`expected options alone, got ${options.positionals.join(" ")}`);
    }
    const env = readEnv(context.env);
    const provider = requireHistory(chooseProvider(options, env));
    const range = readRange(options);
    const dataSetId = requireDataSetId(options.text("data-set") ?? provider.id);
    const opened = await openStore(env, context.note);
    const folder = join(dataDirectory(env.DATA_DIR).backfills, JOURNALS, dataSetId);
    const journal = createFileJournal(folder);
    try {
      await opened.claim("backfill", dataSetId);
      const report = await run({ provider, dataSetId, journal, range }, opened, context);
      const described = describeBackfill(provider.id, dataSetId, opened.place, report);
      context.write(
        options.flag("json") ? `${JSON.stringify(described, null, 2)}\n` : formatBackfill(described),
      );
      const isComplete = report.gaps.every(({ code }) => code === "not_found");
      if (!isComplete) context.note("run the same command again to close the gaps");
      return isComplete ? 0 : 1;
    } catch (cause) {
      if (
        !(cause instanceof RangeError || cause instanceof CommandError) &&
        (await journal.readPlan()) !== null
      ) {
        context.note(`what was fetched is kept in ${folder}; run the same command to go on`);
      }
      throw cause;
    } finally {
      await opened.close();
    }
  },
};

interface BackfillTask {
  readonly provider: MarketDataProvider;
  readonly dataSetId: string;
  readonly journal: BackfillJournal;
  readonly range: ReturnType<typeof readRange>;
}

async function run(
  { dataSetId, journal, provider, range }: BackfillTask,
  { store }: OpenStore,
  { now, signal, terminal }: CommandContext,
): Promise<BackfillReport> {
  await clearStaleProgress(journal, store, dataSetId);
  const line = createProgressLine(terminal, now);
  let phase: BackfillProgress["phase"] | null = null;
  try {
    return await backfill({
      provider,
      store,
      journal,
      dataSetId,
      ...range,
      signal,
      now,
      onProgress(progress) {
        const isMilestone = progress.phase !== phase || progress.done === progress.total;
        phase = progress.phase;
        if (progress.failure !== null) line.note(`failed, ${progress.failure.message}`);
        const text = formatProgress(LABELS[progress.phase], progress);
        line.update(progress.assetId === null ? text : `${text}  ${progress.assetId}`, isMilestone);
      },
    });
  } finally {
    line.end();
  }
}

/** @throws {UsageError} when a provider has no ranked listing, daily series or market caps to fill an index with */
function requireHistory(provider: MarketDataProvider): MarketDataProvider {
  const { listing, series, seriesMarketCap } = provider.capabilities;
  if (!listing || (series && !seriesMarketCap)) {
    throw new UsageError(
      `--provider: expected one with a ranked listing and market caps (coingecko, coinpaprika, or coinmarketcap with a key), got ${provider.id}`,
    );
  }
  return provider;
}

function readRange(options: ParsedOptions): {
  readonly days: number | undefined;
  readonly fromDay: number | undefined;
  readonly toDay: number | undefined;
  readonly limit: number | undefined;
} {
  const days = options.count("days", 1);
  const fromDay = optionalDay(options, "from");
  if (days !== undefined && fromDay !== undefined) {
    throw new UsageError("--days: expected either --days or --from, got both");
  }
  return { days, fromDay, toDay: optionalDay(options, "to"), limit: options.count("limit", 1) };
}
