import type { Metadata } from "next";
import type { ReactElement } from "react";
import { DEFAULT_RANGE } from "../../../../history-chart/history-range.ts";
import { describeHome, renderHome } from "../../../../home/render-home.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly variant: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { variant: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeHome({ ...(await params), range: DEFAULT_RANGE });
}

export default async function VariantPage({ params }: Props): Promise<ReactElement> {
  return renderHome({ ...(await params), range: DEFAULT_RANGE });
}
