import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import type { HistoryRange } from "../history-chart/history-range.ts";
import { answerHome } from "../market/answer-home.ts";
import { createApiClient } from "../market/api-client.ts";
import { pagePath } from "../market/page-path.ts";
import { retrySoon } from "../market/retry-soon.ts";
import { messages } from "../messages/en.ts";
import { FailurePage } from "../page-frame/failure-page.tsx";
import { describeSeason } from "../season-sentence/season-sentence.ts";
import { HomePage } from "./home-page.tsx";

interface HomeAddress {
  readonly variant: string;
  readonly range: HistoryRange;
}

/** The page and its head ask together. */
const answer = cache((variant: string, range: HistoryRange) =>
  answerHome(createApiClient, { variant, range }, ({ message }) => {
    process.stderr.write(`${message}\n`);
  }),
);

/** The page of a variant and range: its numbers, or that there are none; a 404 where no such variant is published. */
export async function renderHome({ variant, range }: HomeAddress): Promise<ReactElement> {
  const found = await answer(variant, range);
  if (found.kind === "unknown-variant") notFound();
  if (found.kind === "unreachable" || found.age === "kept") await retrySoon();
  if (found.kind === "unreachable") return <FailurePage reason="unreachable" />;
  return (
    <HomePage
      data={found.data}
      isKept={found.age === "kept"}
      apiOrigin={readEnv().publicApiOrigin}
      now={Date.now()}
    />
  );
}

/** Title, description and canonical address of that page. */
export async function describeHome({ variant, range }: HomeAddress): Promise<Metadata> {
  const found = await answer(variant, range);
  if (found.kind === "unknown-variant") return {};
  if (found.kind === "unreachable") {
    return { title: messages.failure.unreachable.title, robots: { index: false } };
  }
  const { index, defaultVariant } = found.data;
  const { opening, season, ending } = describeSeason(index);
  return {
    title: `${opening} ${season} ${ending}`.replace(/\s+/g, " "),
    alternates: { canonical: pagePath({ variant: index.variant, range: "1y" }, defaultVariant) },
  };
}
