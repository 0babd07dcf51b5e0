"use client";

import type { ReactElement } from "react";
import { FailurePage } from "../page-frame/failure-page.tsx";

export default function BrokenPage(): ReactElement {
  return <FailurePage reason="broken" />;
}
