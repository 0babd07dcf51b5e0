import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeSeasons, renderSeasons } from "../../../../seasons/render-seasons.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly variant: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { variant: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeSeasons({ ...(await params), order: "newest" });
}

export default async function VariantSeasonsPage({ params }: Props): Promise<ReactElement> {
  return renderSeasons({ ...(await params), order: "newest" });
}
