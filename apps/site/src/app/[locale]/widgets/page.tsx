import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeWidgets, renderWidgets } from "../../../widgets/render-widgets.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeWidgets(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderWidgets(await params);
}
