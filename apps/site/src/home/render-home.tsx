import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import type { HistoryRange } from "../history-chart/history-range.ts";
import { createApiClient } from "../market/api-client.ts";
import { loadHome } from "../market/load-home.ts";
import { pagePath } from "../market/page-path.ts";
import { describeSeason } from "../season-sentence/season-sentence.ts";
import { HomePage } from "./home-page.tsx";

interface HomeAddress {
  readonly variant: string;
  readonly range: HistoryRange;
}

/** The page of a variant and range; a 404 where the API publishes no such variant. */
export async function renderHome(address: HomeAddress): Promise<ReactElement> {
  const data = await loadHome(createApiClient(), address);
  if (data === null) notFound();
  return <HomePage data={data} apiOrigin={readEnv().publicApiOrigin} />;
}

/** Title, description and canonical address of that page. */
export async function describeHome(address: HomeAddress): Promise<Metadata> {
  const data = await loadHome(createApiClient(), address);
  if (data === null) return {};
  const { opening, season, ending } = describeSeason(data.index);
  const { variant } = data.index;
  return {
    title: `${opening} ${season} ${ending}`.replace(/\s+/g, " "),
    alternates: { canonical: pagePath({ variant, range: "1y" }, data.defaultVariant) },
  };
}
