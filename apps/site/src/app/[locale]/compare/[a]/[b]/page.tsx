import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeCompare, renderCompare } from "../../../../../compare/render-compare.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly a: string; readonly b: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { a: string; b: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeCompare({ ...(await params), variant: "default" });
}

export default async function CompareDaysPage({ params }: Props): Promise<ReactElement> {
  return renderCompare({ ...(await params), variant: "default" });
}
