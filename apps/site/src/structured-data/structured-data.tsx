import type { ReactElement } from "react";
import { writeStructuredData } from "./write-structured-data.ts";

/** Facts of a page for machines, as JSON-LD in the words of schema.org. */
export function StructuredData({
  facts,
}: {
  readonly facts: Readonly<Record<string, unknown>>;
}): ReactElement {
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeStructuredData(facts) }} />
  );
}
