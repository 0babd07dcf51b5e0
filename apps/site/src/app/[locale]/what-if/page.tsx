import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeWhatIf, renderWhatIf } from "../../../what-if/render-what-if.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeWhatIf(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderWhatIf(await params);
}
