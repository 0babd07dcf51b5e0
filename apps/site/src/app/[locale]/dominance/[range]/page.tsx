import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeDominance, renderDominance } from "../../../../dominance/render-dominance.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly range: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { range: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeDominance(await params);
}

export default async function DominanceRangePage({ params }: Props): Promise<ReactElement> {
  return renderDominance(await params);
}
