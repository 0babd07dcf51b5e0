import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeCoins, renderCoins } from "../../../coins-page/render-coins.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeCoins(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderCoins(await params);
}
