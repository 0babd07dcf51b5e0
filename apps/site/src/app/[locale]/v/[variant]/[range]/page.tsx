import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeHome, renderHome } from "../../../../../home/render-home.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly variant: string; readonly range: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { variant: string; range: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeHome(await params);
}

export default async function RangePage({ params }: Props): Promise<ReactElement> {
  return renderHome(await params);
}
