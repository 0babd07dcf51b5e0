import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeExclusions, renderExclusions } from "../../../../methodology/render-exclusions.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeExclusions(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderExclusions(await params);
}
