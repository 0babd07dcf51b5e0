import { ImageResponse } from "next/og";
import { isLocale } from "../../../../i18n/locales.ts";
import { answerFile, answerNotFound } from "../../../../market/answer-file.ts";
import { loadFaces } from "../../../../share-image/load-faces.ts";
import { loadShare } from "../../../../share-image/load-share.ts";
import { SharePicture } from "../../../../share-image/share-picture.tsx";
import { SHARE_SIZE } from "../../../../share-image/share-size.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly path: readonly string[] }>;
}

const PNG = /\.png$/;

/** The picture of a page where it is shared: `/og/en/home.png`, `/og/en/2021-04-16.png`, `/og/de/coins/ethereum.png`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, path } = await params;
  const page = path.join("/");
  if (!isLocale(locale) || !PNG.test(page)) return answerNotFound();
  return answerFile("image/png", async (client) => {
    const share = await loadShare(client, locale, page.replace(PNG, ""));
    if (share === null) return null;
    const fonts = [...(await loadFaces())];
    return new ImageResponse(<SharePicture share={share} />, { ...SHARE_SIZE, fonts }).arrayBuffer();
  });
}
