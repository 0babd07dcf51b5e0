/** The API for those who write programs. */
export const developers = {
  title: "API",
  description:
    "Every number of this site over HTTP: no key to read, JSON, CSV, events, signed requests for programs that trade.",
  lede: "Every number of this site over HTTP. Reading needs no key, history is whole and free, and each answer says where it comes from.",
  now: "What the API says now",
  nowNote: "The answer of this address when this page was made.",
  start: "First calls",
  calls: {
    now: "Today's value, explaining itself",
    history: "Every day that has a value, as CSV",
    day: "A day with all its evidence",
    coin: "One coin: in or out, and why",
    stream: "Each change as it comes (SSE)",
  },
  languages: "In your language",
  sdk: "TypeScript, with @altseason/sdk",
  python: "Python, with nothing but its standard library",
  shell: "Shell",
  prompt: "For a language model",
  promptText:
    "Read {llms} for how to ask. Tell me what season it is by the Altcoin Season Index, how many coins beat Bitcoin, and cite the data's source and time. Say so if the market is simulated or the data are stale.",
  copy: "Copy",
  copied: "Copied",
  rules: "What to count on",
  rulesList: {
    limits:
      "Each answer carries RateLimit and RateLimit-Policy; a 429 says when to come back (Retry-After). A key lifts the limit.",
    caching: "Strong caching: ETag with 304, Cache-Control, Brotli and gzip.",
    errors: "Errors are problem documents (RFC 9457) with a stable code; each code has a page.",
    signing:
      "Keys rotate without downtime; requests that change something are signed (RFC 9421) and good once.",
    revisions:
      "A published reading never changes silently: a correction is a revision with its reason, and asOf gives what stood then.",
  },
  more: "Documents",
  reference: "Reference",
  openapi: "OpenAPI 3.1",
  llms: "llms.txt",
  errorPages: "Error codes",
};
