import type { AltseasonClient } from "@altseason/sdk";
import type { MetadataRoute } from "next";
import { readEnv } from "../env.ts";
import { LOCALES, localePath } from "../i18n/locales.ts";
import { answerFromApi } from "../market/answer-from-api.ts";
import { createApiClient } from "../market/api-client.ts";
import { collectPages } from "../market/collect-pages.ts";
import { SITE_PAGES } from "../page-frame/site-pages.ts";

export const dynamic = "force-dynamic";

const PAGE_SIZE = 1_000;
/** A sitemap holds 50,000 addresses at most (sitemaps.org); each of ours stands once a language. */
const MOST_PATHS = Math.floor(50_000 / LOCALES.length);

/** Every page in every language: the fixed ones, the variants, the coins, the days, newest first. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteOrigin } = readEnv();
  const answer = await answerFromApi(createApiClient, loadPaths, ({ message }) => {
    process.stderr.write(`${message}\n`);
  });
  const found = answer.kind === "numbers" ? answer.data : [];
  const paths = [...SITE_PAGES.map(({ path }) => path), ...found].slice(0, MOST_PATHS);
  return paths.flatMap((path) =>
    LOCALES.map((locale) => ({
      url: siteOrigin + localePath(path, locale),
      alternates: {
        languages: Object.fromEntries(LOCALES.map((other) => [other, siteOrigin + localePath(path, other)])),
      },
    })),
  );
}

async function loadPaths(client: AltseasonClient): Promise<readonly string[]> {
  const { methodologies } = await client.methodologies();
  const coins = await collectPages(async (cursor) => {
    const page = await client.coins({ limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) });
    return { items: page.coins, nextCursor: page.nextCursor };
  });
  const days = await collectPages(async (cursor) => {
    const page = await client.history(cursor === undefined ? {} : { cursor });
    return { items: page.points, nextCursor: page.nextCursor };
  });
  return [
    ...methodologies.map(({ id }) => `/v/${id}`),
    ...coins.map(({ id }) => `/coins/${encodeURIComponent(id)}`),
    ...days.map(({ day }) => `/${day}`).toReversed(),
  ];
}
