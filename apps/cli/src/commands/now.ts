import { DEFAULT_VARIANT } from "@altseason/core";
import { MarketDataError } from "@altseason/market-data";
import { AltseasonApiError, AltseasonError } from "@altseason/sdk";
import { chooseApi } from "../choose-api.ts";
import { chooseProvider } from "../choose-provider.ts";
import { CommandError } from "../command-error.ts";
import type { Command, CommandContext } from "../command.ts";
import { describeApiFailure } from "../describe-api-failure.ts";
import { describeFailure } from "../describe-failure.ts";
import { readEnv } from "../env.ts";
import { chooseMethodology } from "../load-market.ts";
import { askApi } from "../now/ask-api.ts";
import { askProvider } from "../now/ask-provider.ts";
import { formatToday } from "../now/format-today.ts";
import type { Today } from "../now/today.ts";
import { parseOptions } from "../parse-options.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/** A person waits: no more than this for a provider that can't be reached. */
const PATIENCE = { timeoutMs: 8_000, retries: 1 };

/** Today's reading. */
export const nowCommand: Command = {
  name: "now",
  summary: "today's reading, from the API or straight from a provider",
  usage: "now [--variant V] [--api URL] [--live | --provider NAME [--plan demo|pro]] [--json]",
  async run(args, context) {
    const options = parseOptions(args, {
      variant: "text",
      api: "text",
      live: "flag",
      provider: "text",
      plan: "text",
      json: "flag",
    });
    if (options.positionals.length > 0) {
      throw new UsageError(`expected options alone, got ${options.positionals.join(" ")}`);
    }
    const today = await askAll(options, context);
    context.write(options.flag("json") ? `${JSON.stringify(today, null, 2)}\n` : formatToday(today));
    return today.value === null ? 1 : 0;
  },
};

/**
 * The API unless a provider is asked for without one being named; the provider where it is asked for.
 * @throws {CommandError} telling all that was tried
 */
async function askAll(options: ParsedOptions, context: CommandContext): Promise<Today> {
  const env = readEnv(context.env);
  const isLive = options.flag("live") || options.text("provider") !== undefined;
  const methodology = chooseMethodology(options, DEFAULT_VARIANT);
  const tried: string[] = [];
  if (!isLive || options.text("api") !== undefined) {
    const url = chooseApi(options.text("api"), env.ALTSEASON_API_URL);
    try {
      return await askApi(url, methodology.id, context.signal);
    } catch (error) {
      tried.push(describeUnanswered(url, error, isLive));
      context.signal.throwIfAborted();
    }
  }
  if (!isLive) throw unanswered(tried, isLive);
  for (const failure of tried) context.note(`altseason now: ${failure}; asking a provider`);
  const provider = chooseProvider(options, env, PATIENCE);
  if (!provider.capabilities.listing) {
    throw new UsageError(`--provider: expected one that lists today's market, got ${provider.id}`);
  }
  try {
    return await askProvider(provider, methodology, context.now, context.signal);
  } catch (error) {
    if (!(error instanceof MarketDataError)) throw error;
    tried.push(describeFailure(error) ?? error.message);
    throw unanswered(tried, isLive);
  }
}

/** An API that refuses has answered; going elsewhere is right only when none is there. */
function describeUnanswered(url: string, error: unknown, isLive: boolean): string {
  if (!(error instanceof AltseasonError)) throw error;
  const told = describeApiFailure(url, error);
  if (error instanceof AltseasonApiError && !isLive) throw new CommandError(told);
  return error instanceof AltseasonApiError ? `the API at ${url} ${error.message}` : told;
}

function unanswered(tried: readonly string[], isLive: boolean): CommandError {
  const remedies = isLive
    ? [
        "Check the network, or name another provider with --provider (coinmarketcap, coingecko or coinpaprika),",
        "or another address with MARKET_DATA_BASE_URL.",
      ]
    : [
        "Start the API (`npx -y pnpm@12 start`), name another with --api URL or ALTSEASON_API_URL,",
        "or ask a provider without it: `altseason now --live`.",
      ];
  return new CommandError(
    [`no reading to be had`, ...tried.map((line) => `  ${line}`), ...remedies].join("\n"),
  );
}
