/** What an option takes and does, for the help of every command that has it. */
export interface OptionHelp {
  /** Empty for a flag. */
  readonly value: string;
  readonly text: string;
}

/** Every option of the command line by its name. */
export const OPTION_HELP: Readonly<Record<string, OptionHelp>> = {
  acknowledge: { value: "ID", text: "acknowledge this alert" },
  action: { value: "ACTION", text: "entries of this action, such as key.rotation.begun" },
  activates: { value: "TIME", text: "when the new version goes live (RFC 3339); now by default" },
  all: { value: "", text: "scan what git ignores too" },
  allow: {
    value: "CIDR",
    text: "an address or network that the key may be used from, given again for each; `anywhere` for no limit",
  },
  api: {
    value: "URL",
    text: "the API to ask: that of the profile, else ALTSEASON_API_URL, else http://localhost:8787; signatures are for it, so by the name that the API itself goes by (PUBLIC_ORIGIN)",
  },
  automatic: { value: "yes|no", text: "whether a rotation that is due begins by itself" },
  body: {
    value: "FILE",
    text: "the body, byte for byte; its type is application/json unless a header says otherwise",
  },
  by: { value: "TIME", text: "how much longer, such as 12h" },
  client: { value: "ID", text: "whose exported trail it is; told from the heads by default" },
  "client-name": { value: "NAME", text: "what the client is called; owner by default" },
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
  description: { value: "TEXT", text: "a word on what the endpoint is for" },
  disable: { value: "", text: "send nothing until it is enabled again" },
  enable: { value: "", text: "send again, after a 410 as well" },
  environment: { value: "live|test|dev", text: "the world that the key belongs to; live by default" },
  event: {
    value: "EVENT",
    text: "an event to be told of, such as index.season.changed, given again for each; `all` for every one",
  },
  every: { value: "TIME", text: "how often to look; 2s by default" },
  expires: { value: "TIME", text: "when the key ends (RFC 3339); `never` for no end" },
  "expires-in": { value: "SECONDS", text: "for how long the signature is good, at most 300; 60 by default" },
  finish: {
    value: "POLICY",
    text: "at the end of the overlap: when-quiet gives more time once if the old version is in use, at-deadline does not",
  },
  force: { value: "", text: "retire the old version of an open rotation at once" },
  from: { value: "DAY", text: "first day, as YYYY-MM-DD" },
  grace: { value: "TIME", text: "how long the newest old version still works, at most 24h; 0s by default" },
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
  "key-out": {
    value: "FILE",
    text: "where the private key that is made goes (mode 0600); beside the profile by default",
  },
  keyid: { value: "ID", text: "id of the version that signs; a shared secret names its own" },
  kind: {
    value: "KIND",
    text: "ed25519 (the default), hmac-sha256, bearer, ecdsa-p256-sha256 or rsa-pss-sha512",
  },
  limit: {
    value: "N",
    text: "how many: of coins of today's listing, from the largest, 250 by default; else the newest",
  },
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
  "max-versions": { value: "N", text: "how many versions may be alive at once, 1 to 5" },
  name: { value: "NAME", text: "what the key is called" },
  "new-version": { value: "retire|revoke", text: "what becomes of the new version; retire by default" },
  nonce: { value: "TEXT", text: "16 to 128 visible ASCII characters; random by default" },
  nonces: { value: "MODE", text: "nonce, server-nonce, sequence or strict-sequence" },
  once: { value: "", text: "look once" },
  open: { value: "", text: "those alone that nobody has acknowledged" },
  "on-alert": {
    value: "ACTION",
    text: "what an alert about its holder does to the key: none (the default), throttle or suspend",
  },
  "open-with": { value: "PEM", text: "the X25519 private key that a delivery is sealed to" },
  message: { value: "ID", text: "this message alone (msg_…)" },
  out: { value: "FILE", text: "write there instead of printing" },
  overlap: { value: "TIME", text: "how long both versions work, at most 30d" },
  "overlap-starts": { value: "WHEN", text: "now, or with the first use of the new version (first-use)" },
  plan: { value: "demo|pro", text: "which kind of CoinGecko key MARKET_DATA_API_KEY is" },
  policy: {
    value: "POLICY",
    text: "a coin without history gives its place to the next (backfill) or counts as behind (strict)",
  },
  profile: {
    value: "NAME",
    text: "ask as this profile of ALTSEASON_CREDENTIALS (~/.config/altseason/credentials.json); default by default",
  },
  provider: { value: "NAME", text: "where to ask; its key is read from MARKET_DATA_API_KEY" },
  public: {
    value: "PEM",
    text: "a public key to register, where the private half is kept elsewhere, as in an HSM",
  },
  "public-key": {
    value: "FILE",
    text: "the server's public key as PEM, or KEYID=FILE where heads name more than one; those saved with the heads by default",
  },
  published: { value: "FILE", text: "a CSV with the columns date and value" },
  quiet: { value: "TIME", text: "how long the old version must be unused to be quiet" },
  reason: { value: "REASON", text: "leaked, unused, left, mistake, rolled-back, superseded or other" },
  "requests-per-minute": {
    value: "N",
    text: "of a provider: another limit than the documented one; of a key: its limit over all its versions",
  },
  "rotate-after": { value: "TIME", text: "when a version is due for rotation, such as 90d" },
  save: {
    value: "NAME|FILE",
    text: "for keys: the profile to keep what the new version is used with in, instead of showing it; for the audit trail: the file to add the newest head to",
  },
  scope: {
    value: "SCOPE",
    text: "what the key may do, given again for each: index:read, keys:read, keys:write, keys:admin, keys:rotate-self, webhooks:write, audit:read, trading",
  },
  sign: { value: "", text: "have the end of the trail signed now" },
  since: { value: "TIME", text: "from then on (RFC 3339)" },
  state: { value: "STATE", text: "pending, delivered or dead" },
  target: { value: "ID", text: "entries about this key" },
  to: { value: "DAY", text: "last day, as YYYY-MM-DD" },
  token: { value: "TOKEN", text: "the bootstrap token; that in DATA_DIR by default" },
  until: { value: "TIME", text: "up to then (RFC 3339)" },
  "unused-after": { value: "TIME", text: "after how long without use there is an alert, 1d to 90d" },
  "until-safe": { value: "", text: "end as soon as it is safe to finish" },
  url: { value: "URL", text: "the endpoint's address: https, of the public internet" },
  variant: {
    value: "V",
    text: "a published variant such as top100-90d, top50-30d, blockchaincenter-90d, or any top{2..1000}-{7..1460}d",
  },
  version: { value: "N", text: "this version alone" },
  "warn-after": { value: "TIME", text: "when to warn of a rotation that comes due, such as 75d" },
  why: { value: "TEXT", text: "the reason, for the audit trail" },
  "window-seconds": { value: "N", text: "how old a signature may be, 30 to 120" },
  without: {
    value: "COIN…",
    text: "an id or ticker to leave unranked, given again for each, as a publisher who shows not to count it",
  },
  yes: { value: "", text: "go on without asking" },
};
