import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeDevelopers, renderDevelopers } from "../../../developers/render-developers.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeDevelopers(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderDevelopers(await params);
}
