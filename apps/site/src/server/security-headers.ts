/** Who may show a page in a frame: pages to be embedded may stand anywhere, all others nowhere. */
export type Framing = "anywhere" | "nowhere";

const EMBED = /^(?:\/[a-z]{2})?\/embed\//;

/** Which pages are made to be embedded. */
export function framingOf(path: string): Framing {
  return EMBED.test(path) ? "anywhere" : "nowhere";
}

/** The policy of a page: only what comes from this origin runs, and of the page's own scripts those with these hashes. */
export function contentSecurityPolicy({
  scriptHashes,
  framing,
  isDevelopment,
}: {
  readonly scriptHashes: readonly string[];
  readonly framing: Framing;
  /** React's development build needs `eval`, and its styles stand in the page. */
  readonly isDevelopment: boolean;
}): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes, ...(isDevelopment ? ["'unsafe-eval'"] : [])].join(" "),
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framing === "anywhere" ? "*" : "'none'"}`,
  ].join("; ");
}

/** What every answer of the site carries beside its policy. */
export function securityHeaders(framing: Framing): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(framing === "nowhere" ? { "X-Frame-Options": "DENY" } : {}),
  };
}
