import type { Asset } from "@altseason/core";
import { createSeededRandom } from "./seeded-random.ts";

/** What a simulated price follows. */
type DemoKind =
  | { readonly follows: "market"; readonly sector: number }
  | {
      readonly follows: "dollar" | "bitcoin" | "ether" | "gold";
      readonly yearlyYield: number;
      readonly depegDay: number | null;
    };

/** A coin of the simulated market before its first day. Days count from the market's first. */
export interface DemoCoin {
  readonly asset: Asset;
  readonly kind: DemoKind;
  readonly supply: number;
  readonly firstPrice: number;
  readonly birthDay: number;
  readonly deathDay: number | null;
}

/** Sectors, as the tags of a simulated coin name them. */
export const DEMO_SECTORS = [
  "layer-1",
  "defi",
  "gaming",
  "infrastructure",
  "payments",
  "artificial-intelligence",
  "privacy",
  "exchange-token",
  "meme",
  "storage",
] as const;

const STEMS = [
  "Aur",
  "Bel",
  "Cad",
  "Dor",
  "Elm",
  "Fen",
  "Gal",
  "Hol",
  "Isk",
  "Jor",
  "Kel",
  "Lum",
  "Mar",
  "Nov",
  "Ost",
  "Pel",
  "Quo",
  "Riv",
  "Sol",
  "Tam",
  "Umb",
  "Ves",
  "Wil",
  "Yar",
  "Zan",
];
const ENDINGS = ["andra", "ivo", "eth", "orum", "una", "ix", "aris", "enta", "ode", "ulo", "yne"];

const PEGS: readonly (readonly [
  id: string,
  symbol: string,
  name: string,
  tags: readonly string[],
  kind: DemoKind,
  capUsd: number,
])[] = [
  ["harbor-dollar", "HRBUSD", "Harbor Dollar", ["stablecoin"], pegged("dollar"), 120e9],
  ["meridian-dollar", "MRDUSD", "Meridian Dollar", ["stablecoin"], pegged("dollar"), 45e9],
  ["lantern-dollar", "LTNUSD", "Lantern Dollar", ["stablecoin"], pegged("dollar"), 6e9],
  ["tidewater", "TIDW", "Tidewater", [], pegged("dollar"), 3e9],
  ["ferrous-dollar", "FRSUSD", "Ferrous Dollar", ["algorithmic-stablecoin"], pegged("dollar", 0, 860), 9e9],
  ["orchard-yield", "ORCHY", "Orchard Yield", [], pegged("dollar", 0.06), 2e9],
  ["quay-bitcoin", "QBTC", "Quay Wrapped Bitcoin", ["wrapped-tokens"], pegged("bitcoin"), 11e9],
  ["vault-bitcoin", "VLTB", "Vault", [], pegged("bitcoin"), 2.5e9],
  ["quay-ether", "QETH", "Quay Wrapped Ether", ["wrapped-tokens"], pegged("ether"), 5e9],
  [
    "harrow-staked-ether",
    "HSETH",
    "Harrow Staked Ether",
    ["liquid-staking-tokens"],
    pegged("ether", 0.035),
    14e9,
  ],
  ["mint-street-gold", "MSGLD", "Mint Street Gold", ["tokenized-gold"], pegged("gold"), 1.4e9],
];

function pegged(
  follows: "dollar" | "bitcoin" | "ether" | "gold",
  yearlyYield = 0,
  depegDay: number | null = null,
): DemoKind {
  return { follows, yearlyYield, depegDay };
}

/** The simulated market's coins: Bitcoin, ether, pegs and wrappers, and invented altcoins with caps by a power law. */
export function listDemoCoins(seed: string, altcoins: number): readonly DemoCoin[] {
  const random = createSeededRandom(`${seed}/coins`);
  const majors: readonly DemoCoin[] = [
    coin("bitcoin", "BTC", "Bitcoin", [], { follows: "market", sector: -1 }, 19.5e6, 7_200),
    coin("ethereum", "ETH", "Ethereum", ["layer-1"], { follows: "market", sector: 0 }, 120e6, 131),
  ];
  const anchors = { dollar: 1, bitcoin: 7_200, ether: 131, gold: 1_520 } as const;
  const pegs = PEGS.map(([id, symbol, name, tags, kind, cap]) => {
    const firstPrice = kind.follows === "market" ? 1 : anchors[kind.follows];
    return coin(id, symbol, name, tags, kind, cap / firstPrice / 6, firstPrice);
  });
  const invented = Array.from({ length: altcoins }, (_, index) => {
    const stem = STEMS[index % STEMS.length] ?? "";
    const ending = ENDINGS[Math.floor(index / STEMS.length) % ENDINGS.length] ?? "";
    const name = `${stem}${ending}`;
    const symbol = `${name.slice(0, 3)}${ending.slice(-2)}`.toUpperCase();
    const sector = Math.floor(random.uniform() * DEMO_SECTORS.length);
    const cap = (9e9 / (index + 3) ** 1.15) * Math.exp(0.4 * random.normal());
    const firstPrice = 10 ** (random.uniform() * 4 - 2);
    const isYoung = random.uniform() < 0.35;
    const birthDay = isYoung ? Math.floor(random.uniform() * 1_900) : 0;
    const isDoomed = index > 20 && random.uniform() < 0.15;
    const deathDay = isDoomed ? birthDay + 250 + Math.floor(random.uniform() * 1_200) : null;
    const tags = [DEMO_SECTORS[sector] ?? ""];
    return {
      ...coin(
        name.toLowerCase(),
        symbol,
        name,
        tags,
        { follows: "market", sector },
        cap / firstPrice,
        firstPrice,
      ),
      birthDay,
      deathDay,
    };
  });
  return [...majors, ...pegs, ...invented];
}

function coin(
  id: string,
  symbol: string,
  name: string,
  tags: readonly string[],
  kind: DemoKind,
  supply: number,
  firstPrice: number,
): DemoCoin {
  return { asset: { id, symbol, name, tags }, kind, supply, firstPrice, birthDay: 0, deathDay: null };
}
