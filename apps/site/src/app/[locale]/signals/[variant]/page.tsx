import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeSignals, renderSignals } from "../../../../signals/render-signals.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly variant: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { variant: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeSignals(await params);
}

export default async function VariantSignalsPage({ params }: Props): Promise<ReactElement> {
  return renderSignals(await params);
}
