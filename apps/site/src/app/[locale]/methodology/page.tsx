import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeMethodology, renderMethodology } from "../../../methodology/render-methodology.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeMethodology(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderMethodology(await params);
}
