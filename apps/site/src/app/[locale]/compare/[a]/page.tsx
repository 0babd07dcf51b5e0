import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeChoice, renderChoice } from "../../../../compare/render-compare.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly a: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { a: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeChoice(await params);
}

export default async function ChooseDaysPage({ params }: Props): Promise<ReactElement> {
  return renderChoice(await params);
}
