/** What an option takes and does, for the help of every command that has it. */
export interface OptionHelp {
  /** Empty for a flag. */
  readonly value: string;
  readonly text: string;
}

/** Every option of the command line by its name. */
export const OPTION_HELP: Readonly<Record<string, OptionHelp>> = {
  all: { value: "", text: "scan what git ignores too" },
  api: {
    value: "URL",
    text: "the API to ask; ALTSEASON_API_URL or http://127.0.0.1:8787 by default",
  },
  body: {
    value: "FILE",
    text: "the body, byte for byte; its type is application/json unless a header says otherwise",
  },
  client: { value: "ID", text: "whose trail it is; told from the heads by default" },
  created: { value: "SECONDS", text: "when it was signed, in seconds since the epoch; now by default" },
  csv: { value: "", text: "print CSV" },
  curl: { value: "", text: "print a curl command that sends the request as it was signed" },
  data: {
    value: "PATH…",
    text: "CSV or CSV.gz files, or folders of them; columns are found by name, and further words are paths too",
  },
  "data-set": {
    value: "ID",
    text: "name of the data set in the database: lower-case letters, digits, hyphens",
  },
  day: { value: "DAY", text: "as YYYY-MM-DD; the last day of the data by default" },
  "day-offset": {
    value: "-1|0|1",
    text: "added to each day: -1 where a source stamps a close with the next day; 0 by default",
  },
  days: { value: "N", text: "how many days, ending with the last one that is over; 400 by default" },
  "expires-in": { value: "SECONDS", text: "for how long the signature is good, at most 300; 60 by default" },
  from: { value: "DAY", text: "first day, as YYYY-MM-DD" },
  header: { value: "LINE", text: "a field such as 'Idempotency-Key: \"a1\"', given again for each" },
  heads: {
    value: "FILE",
    text: "saved heads of the trail, as the API answers them, as a list, or one alone",
  },
  history: {
    value: "",
    text: "scan every object of the git repository too: all commits, also those no branch has any more",
  },
  "hmac-secret-file": { value: "FILE", text: "a file that holds the shared secret as it was shown" },
  identity: {
    value: "SCHEME",
    text: "whose ids the id column holds: coingecko, coinmarketcap, coinpaprika, coinmetrics or binance; told from the ids by default",
  },
  json: { value: "", text: "print one JSON object" },
  "key-file": { value: "FILE", text: "an Ed25519 private key as PEM (PKCS #8)" },
  keyid: { value: "ID", text: "id of the version that signs; a shared secret names its own" },
  limit: { value: "N", text: "how many coins of today's listing, from the largest; 250 by default" },
  listed: {
    value: "FILE",
    text: "a CSV with a column symbol: rank only coins whose ticker stands in it, as a publisher who lists no others would",
  },
  live: {
    value: "",
    text: "ask a provider rather than the API: MARKET_DATA_PROVIDER, else CoinMarketCap, which needs no key",
  },
  match: {
    value: "KIND:N",
    text: "which price stands for a day: carry:0..6 (the last one, at most N days old) or nearest:0..6",
  },
  nonce: { value: "TEXT", text: "16 to 128 visible ASCII characters; random by default" },
  plan: { value: "demo|pro", text: "which kind of CoinGecko key MARKET_DATA_API_KEY is" },
  policy: {
    value: "POLICY",
    text: "a coin without history gives its place to the next (backfill) or counts as behind (strict)",
  },
  provider: { value: "NAME", text: "where to ask; its key is read from MARKET_DATA_API_KEY" },
  "public-key": {
    value: "FILE",
    text: "the server's public key as PEM, or KEYID=FILE where heads name more than one",
  },
  published: { value: "FILE", text: "a CSV with the columns date and value" },
  "requests-per-minute": { value: "N", text: "another limit than the provider's documented one" },
  to: { value: "DAY", text: "last day, as YYYY-MM-DD" },
  variant: {
    value: "V",
    text: "a published variant such as top100-90d, top50-30d, blockchaincenter-90d, or any top{2..1000}-{7..1460}d",
  },
  without: {
    value: "COIN…",
    text: "an id or ticker to leave unranked, given again for each, as a publisher who shows not to count it",
  },
};
