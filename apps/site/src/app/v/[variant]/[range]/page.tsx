import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { isHistoryRange } from "../../../../history-chart/history-range.ts";
import { describeHome, renderHome } from "../../../../home/render-home.tsx";

interface Props {
  readonly params: Promise<{ readonly variant: string; readonly range: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { variant: string; range: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { variant, range } = await params;
  return isHistoryRange(range) ? describeHome({ variant, range }) : {};
}

export default async function RangePage({ params }: Props): Promise<ReactElement> {
  const { variant, range } = await params;
  if (!isHistoryRange(range)) notFound();
  return renderHome({ variant, range });
}
