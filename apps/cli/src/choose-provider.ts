import { MARKET_DATA_PROVIDER_NAMES, createMarketDataProvider } from "@altseason/market-data";
import type { CoinGeckoPlan, MarketDataProvider } from "@altseason/market-data";
import type { Env } from "./env.ts";
import type { ParsedOptions } from "./parse-options.ts";
import { UsageError } from "./usage-error.ts";

/** How patient a command is with its provider. */
export interface Patience {
  readonly timeoutMs?: number;
  readonly retries?: number;
}

const DEFAULT_PROVIDER = "coinmarketcap";

/** What MARKET_DATA_PROVIDER may say beside providers: the API's own simulated market. */
const DEMO = "demo";

/**
 * The provider of `--provider`, else of MARKET_DATA_PROVIDER, else CoinMarketCap. Key and address of the environment are
 * those of MARKET_DATA_PROVIDER, and never go to another one.
 * @throws {UsageError} when the name or an option is not known
 */
export function chooseProvider(
  options: ParsedOptions,
  env: Env,
  patience: Patience = {},
): MarketDataProvider {
  const own = env.MARKET_DATA_PROVIDER === DEMO ? undefined : env.MARKET_DATA_PROVIDER;
  const name = options.text("provider") ?? own ?? DEFAULT_PROVIDER;
  if (!MARKET_DATA_PROVIDER_NAMES.includes(name)) {
    throw new UsageError(`--provider: expected one of ${MARKET_DATA_PROVIDER_NAMES.join(", ")}, got ${name}`);
  }
  const isOwn = own === undefined || own === name;
  return createMarketDataProvider({
    ...patience,
    name,
    plan: parsePlan(options.text("plan")),
    requestsPerMinute: options.count("requests-per-minute", 1),
    ...(isOwn ? { apiKey: env.MARKET_DATA_API_KEY, baseUrl: env.MARKET_DATA_BASE_URL } : {}),
  });
}

function parsePlan(text: string | undefined): CoinGeckoPlan | undefined {
  if (text === undefined || text === "demo" || text === "pro") return text;
  throw new UsageError(`--plan: expected demo or pro, got ${text}`);
}
