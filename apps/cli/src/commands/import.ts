import type { MarketMatrix } from "@altseason/core";
import type { ImportReport } from "@altseason/market-data";
import type { Command, CommandContext } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { readEnv } from "../env.ts";
import { formatProgress } from "../format-progress.ts";
import { describeImport, formatImport } from "../import/describe-import.ts";
import type { DescribedImport } from "../import/describe-import.ts";
import { writeMarket } from "../import/write-market.ts";
import { MARKET_OPTIONS, readMarket } from "../load-market.ts";
import { openStore, requireDataSetId } from "../open-store.ts";
import type { OpenStore } from "../open-store.ts";
import { parseOptions } from "../parse-options.ts";
import { createProgressLine } from "../progress-line.ts";

const DEFAULT_DATA_SET = "imported";

/** Market files into the database. */
export const importCommand: Command = {
  name: "import",
  summary: "market files into the database, for the API to show",
  usage: "import --data PATH… [--data-set ID] [--day-offset -1] [--identity SCHEME] [--json]",
  async run(args, context) {
    const options = parseOptions(args, { ...MARKET_OPTIONS, "data-set": "text", json: "flag" });
    const dataSetId = requireDataSetId(options.text("data-set") ?? DEFAULT_DATA_SET);
    const env = readEnv(context.env);
    // All of it is read before anything is opened: a faulty file changes nothing.
    const { matrix, report } = readMarket(options, options.positionals);
    const opened = await openStore(env, context.note);
    try {
      const described = await importMarket(opened, dataSetId, matrix, report, context);
      context.write(
        options.flag("json") ? `${JSON.stringify(described, null, 2)}\n` : formatImport(described),
      );
      return 0;
    } finally {
      await opened.close();
    }
  },
};

async function importMarket(
  opened: OpenStore,
  dataSetId: string,
  matrix: MarketMatrix,
  report: ImportReport,
  { note, now, signal, terminal }: CommandContext,
): Promise<DescribedImport> {
  const { place, store } = opened;
  await opened.claim("import", dataSetId);
  const { identity, source } = matrix;
  try {
    await store.ensureDataSet({ id: dataSetId, identity, source });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new CommandError(`${cause.message}\nName another data set with --data-set ID.`, { cause });
  }
  const before = await store.listDays(dataSetId);
  const line = createProgressLine(terminal, now);
  const { assets, dayCount } = matrix;
  line.update(`${dayCount} days of ${assets.length} coins to the ${place}`, true);
  try {
    const written = await writeMarket({
      store,
      dataSetId,
      matrix,
      signal,
      now,
      onProgress: (progress) => line.update(formatProgress("days", progress)),
    });
    line.end();
    const own = new Set(written.written);
    const others = before.filter(({ day }) => !own.has(day)).length;
    if (others > 0 && identity === "symbol") {
      note(
        `remark: ${others} days of ${dataSetId} came by another import. Tickers are told apart within one import: give all files of a data set at once.`,
      );
    }
    return describeImport(dataSetId, place, matrix, report, written);
  } catch (cause) {
    line.end();
    if (signal.aborted) note("days already written are whole and stay; run the same command to go on");
    throw cause;
  }
}
