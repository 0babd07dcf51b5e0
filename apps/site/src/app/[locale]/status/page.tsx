import type { Metadata } from "next";
import type { ReactElement } from "react";
import { describeStatus, renderStatus } from "../../../status/render-status.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeStatus(await params);
}

export default async function Page({ params }: Props): Promise<ReactElement> {
  return renderStatus(await params);
}
