import { writeEmbedPage } from "../../../../../../embed-page/write-embed-page.ts";

interface Context {
  readonly params: Promise<{
    readonly locale: string;
    readonly variant: string;
    readonly view: string;
    readonly theme: string;
  }>;
}

/** A page for an iframe on another's site: the web component, and the badge where no scripts run. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const html = writeEmbedPage(await params);
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=3600" };
  if (html !== null) return new Response(html, { headers });
  return new Response("Not an embeddable reading.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
