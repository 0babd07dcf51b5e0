import { readEnv } from "../../../env.ts";
import { answerFile } from "../../../market/answer-file.ts";
import { writeMarkdown } from "../../../markdown/write-markdown.ts";

interface Context {
  readonly params: Promise<{ readonly path?: readonly string[] }>;
}

/** A page's text for programs: `/seasons.md` comes here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const path = ((await params).path ?? []).join("/");
  return answerFile("text/markdown; charset=utf-8", (client) =>
    writeMarkdown(client, path, readEnv().publicApiOrigin),
  );
}
