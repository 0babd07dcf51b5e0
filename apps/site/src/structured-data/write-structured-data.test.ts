import { expect, test } from "vitest";
import { datasetFacts } from "./dataset-facts.ts";
import { writeStructuredData } from "./write-structured-data.ts";

test("nothing in it can end the element it stands in", () => {
  const written = writeStructuredData({ name: "</script><script>alert(1)</script>" });
  expect(written).not.toContain("<");
  expect(JSON.parse(written)).toEqual({
    "@context": "https://schema.org",
    name: "</script><script>alert(1)</script>",
  });
});

test("a data set says what it covers, where it is, and that it is free", () => {
  const facts = datasetFacts({
    name: "Altcoin Season Index",
    description: "x",
    siteOrigin: "https://x.test",
    apiOrigin: "https://api.x.test",
    data: { firstDay: "2020-01-01", lastDay: "2026-03-01", asOf: "2026-03-01T00:00:00Z" },
  });
  expect(facts).toMatchObject({
    "@type": "Dataset",
    temporalCoverage: "2020-01-01/2026-03-01",
    isAccessibleForFree: true,
  });
  expect(JSON.stringify(facts)).toContain("https://api.x.test/v1/index/history?format=csv");
});
