/**
 * Coins by hand, for tests of real history: written from what the coins are, not from the project's own table. Tickers are
 * those of CoinMarketCap's pages of 2013 to 2023, ids those of CoinGecko in 2021.
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Tickers that may never be among constituents. */
export const DENIED_TICKERS: ReadonlySet<string> = words(`
  BTC USDT USDC BUSD TUSD PAX USDP GUSD HUSD DAI SAI SUSD USDK USDN XTN UST USTC FEI FRAX LUSD USDD FDUSD PYUSD VAI
  USDJ USDX RSV CUSD OUSD MUSD DUSD USDS USD1 BITUSD BITCNY BITEUR USNBT NBT SBD EURS EURT EURC KRT QC XSGD IDRT BIDR
  XAUT XAUt PAXG DGX PMGT BITGOLD BITSILVER WBTC BTCB RENBTC HBTC TBTC BITBTC MGWBTC OPENBTC WETH WBNB WTRX WKAVA
  WHBAR WASTR WAVAX WMATIC WFTM ETHDYDX STETH stETH WSTETH wstETH RETH CBETH WBETH BETH MSOL STSOL CDAI CETH CUSDC
  CUSDT MCAP TAAS BCAP C20 CIX100 INDEX SF0 DPI ETHBULL ETHBEAR`);

/** CoinGecko ids that may never be among constituents. */
export const DENIED_IDS: ReadonlySet<string> = words(`
  bitcoin tether usd-coin binance-usd dai terrausd true-usd paxos-standard gemini-dollar husd usdk usdp usdx nusd musd
  frax fei-usd liquity-usd magic-internet-money alchemix-usd neutrino origin-dollar celo-dollar vai sai steem-dollars
  empty-set-dollar dynamic-set-dollar basis-cash zero-collateral-dai defidollar stasis-eurs seur ageur iron-bank-euro
  xsgd gyen bilira terra-krw rai wrapped-bitcoin huobi-btc renbtc sbtc tbtc ptokens-btc boringdao-btc
  interest-bearing-bitcoin seth staked-ether ankreth cream-eth2 seth2 msol lido-staked-sol cdai compound-ether
  compound-usd-coin compound-usdt compound-uniswap compound-0x compound-basic-attention-token yvault-lp-ycurve
  pax-gold tether-gold crypto20 defipulse-index power-index-pool-token slink eth-2x-flexible-leverage-index
  3x-long-ethereum-token convex-crv xsushi thorchain-erc20 wrapped-centrifuge`);

/** Names that may never be among constituents; wrapped NXM is how NXM trades. */
export const DENIED_NAMES: RegExp =
  /\bUSD|USD\b|dollar|\bdai\b|tether|\bEURO?\b|krw|qcash|wrapped (?!nxm)|bep2|renbtc|staked|bridged|(?:pax|tether|digix) gold|crypto20|cryptoindex|ethdydx|^bitcoin$/i;

/** Tickers of altcoins that no rule may exclude on any day. */
export const ALTCOIN_TICKERS: ReadonlySet<string> = words(`
  LTC XRP NMC PPC NXT DASH XMR BTS STEEM ETC BNB BCH ADA DOGE OMNI XLM XEM IOTA EOS BSV SOL DOT XCP MAID LSK LINK BTG
  BCN REP NEO TRX FIL STRAX CRO MATIC UNI ICP WAVES GLM THETA AVAX SHIB TON AMP DGD XAUR XAS UNITY USDE LBTC MIM METH
  GNO ATOM KLAY AAVE MIN ICX BTT XVG MKR ALGO NEAR PPT ONT EGLD ARDR MLN BAT KNC SNX COMP YFI FUN ZRX HEDG CHZ CEL UMA
  GBYTE GAS OKB LEO AXS APE MANA ZIL CAKE INJ KSM APT FTM CVC LDO OP HBAR SUSHI FLOW IMX POWR QNT AMPL LUNC LUNA RUNE
  GRT SAND CFX RVN XEC TWT WAXP QASH R MCO RSR HIVE ENJ KAVA NMR DENT RPL RNDR XDC GMT BNT NEXO MINA CRV FXS BAL CVX
  LOOM OCEAN ETHW ZEN CKB SXP ASD GT KCS HT FTT BGB MX ANKR SSV BOND SFP WOO WLD WEMIX SPELL TRIBE STG DIA WNXM PENDLE
  JTO LQTY KBC TMTG SLV C98 BTCST THR CCXX XIN HEX TFUEL GALA ARB SUI PEPE TIA KAS`);

/** CoinGecko ids of altcoins that no rule may exclude on any day. */
export const ALTCOIN_IDS: ReadonlySet<string> = words(`
  ethereum ripple cardano binancecoin polkadot litecoin dogecoin solana bitcoin-cash chainlink uniswap stellar
  theta-token terra-luna avalanche-2 shiba-inu internet-computer vechain filecoin bitcoin-cash-sv crypto-com-chain
  ethereum-classic matic-network nem cosmos aave algorand monero eos okb tron celsius-degree-token havven tezos ftx-token
  bittorrent-2 huobi-token klay-token neo iota elrond-erd-2 kusama near axie-infinity pancakeswap-token leo-token chiliz
  fantom amp-token maker compound-governance-token holotoken sushi dash the-graph hedera-hashgraph uma quant-network
  safemoon ecash the-sandbox theta-fuel zcash thorchain decentraland yearn-finance flow helium gala enjincoin waves decred
  blockstack olympus 0x loopring radix asd arweave nexo bancor celo reserve-rights-token ampleforth digg 1inch wink
  bitcoin-gold curve-dao-token gatechain-token ankr spell-token convex-finance kucoin-shares nxm wrapped-nxm dydx
  wonderland venus mirror-protocol anchor-protocol lido-dao rocket-pool stafi frax-share tribe-2 digixdao adventure-gold
  wax woo-network safepal klima-dao numeraire dia-data liquity alchemix truefi unit-protocol unit-protocol-duck
  dlp-duck-token btc-standard-hashrate-token hbtc-token hi-dollar yuan-chain-coin
  neutrino-system-base-token ampleforth-governance-token index-cooperative nervos-network bitkub-coin hydradx ton-crystal
  plex mercurial rook badger-dao ethlend bitcoin-2 republic-protocol swissborg tokenlon xdai-stake million`);

/** CoinMarketCap's names of altcoins that no rule may exclude on any day. */
export const ALTCOIN_NAMES: ReadonlySet<string> = new Set([
  "Ethereum",
  "XRP",
  "UNUS SED LEO",
  "OKB",
  "Bitcoin Gold",
  "Karatgold Coin",
  "The Midas Touch Gold",
  "Wrapped NXM",
  "DigixDAO",
  "Silverway",
  "Maker",
  "Lido DAO",
  "Rocket Pool",
  "Frax Share",
  "Terra Classic",
  "Ampleforth",
  "Global Currency Reserve",
  "Bitcoin Standard Hashrate Token",
  "Reserve Rights",
  "Spell Token",
  "Tribe",
  "Synthetix",
  "GateToken",
  "Chia",
  "Counos Coin",
  "Cryptonex",
  "Arbitrum",
  "Mixin",
  "ThoreCoin",
]);
