/** What a curl command sends. */
export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Path of the body's file; null without one. */
  readonly bodyFile: string | null;
}

const PLAIN = /^[A-Za-z0-9@%+=:,./_-]+$/;

/** A command that sends a request byte for byte as it was signed: neither path nor brackets of the URL are touched. */
export function formatCurl({ method, url, headers, bodyFile }: CurlRequest): string {
  const parts = [
    `curl --globoff --path-as-is --request ${quote(method)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(bodyFile === null ? [] : [`--data-binary ${quote(`@${bodyFile}`)}`]),
    quote(url),
  ];
  return parts.join(" \\\n  ");
}

/** A word of a POSIX shell. */
function quote(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
