import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeCoin, renderCoin } from "../../../../coin-page/render-coin.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { id: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeCoin(await params);
}

export default async function CoinPage({ params }: Props): Promise<ReactElement> {
  return renderCoin(await params);
}
