import type { Payload } from "../publication/edition.ts";
import type { ReadRequest } from "./read-route.ts";

/** A list in the format asked for, with a link to its next page (RFC 8288). */
export function listPayload<Body extends object>(
  { format, pageAt }: Pick<ReadRequest<unknown>, "format" | "pageAt">,
  body: Body & { readonly nextCursor?: string | null },
  csv: { readonly fileName: string; write(body: Body): string },
): Payload {
  const cursor = body.nextCursor ?? null;
  const link: Record<string, string> = cursor === null ? {} : { link: `<${pageAt(cursor)}>; rel="next"` };
  if (format === "json") return { kind: "json", body, headers: link };
  return {
    kind: "text",
    contentType: "text/csv; charset=utf-8; header=present",
    text: csv.write(body),
    headers: { "content-disposition": `attachment; filename="${csv.fileName}.csv"`, ...link },
  };
}
