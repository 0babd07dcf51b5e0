import type { DataLabel } from "@altseason/contract";

/** The index as a data set in the words of schema.org. */
export function datasetFacts({
  name,
  description,
  siteOrigin,
  apiOrigin,
  data,
}: {
  readonly name: string;
  readonly description: string;
  readonly siteOrigin: string;
  readonly apiOrigin: string;
  readonly data: Pick<DataLabel, "firstDay" | "lastDay" | "asOf">;
}): Readonly<Record<string, unknown>> {
  return {
    "@type": "Dataset",
    name,
    description,
    url: siteOrigin,
    license: "https://opensource.org/license/mit",
    isAccessibleForFree: true,
    temporalCoverage: `${data.firstDay}/${data.lastDay}`,
    dateModified: data.asOf,
    variableMeasured: "Share of the largest altcoins whose rolling price return beat Bitcoin's, 0 to 100",
    creator: { "@type": "Organization", name: "Altseason", url: siteOrigin },
    distribution: [
      {
        "@type": "DataDownload",
        encodingFormat: "text/csv",
        contentUrl: `${apiOrigin}/v1/index/history?format=csv`,
      },
      { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: `${apiOrigin}/v1/index` },
    ],
  };
}
