import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeDay, renderDay } from "../../../../../day/render-day.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string; readonly day: string; readonly variant: string }>;
}

/** Pages are made when first asked for and kept: building needs no API. */
export function generateStaticParams(): { day: string; variant: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeDay(await params);
}

export default async function VariantDayPage({ params }: Props): Promise<ReactElement> {
  return renderDay(await params);
}
