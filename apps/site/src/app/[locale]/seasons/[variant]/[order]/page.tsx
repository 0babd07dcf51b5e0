import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeSeasons, renderSeasons } from "../../../../../seasons/render-seasons.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly variant: string; readonly order: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { variant: string; order: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeSeasons(await params);
}

export default async function OrderedSeasonsPage({ params }: Props): Promise<ReactElement> {
  return renderSeasons(await params);
}
