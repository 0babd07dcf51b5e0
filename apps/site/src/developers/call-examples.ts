/** A call with curl, by what it is for. */
export interface CallExample {
  readonly name: "now" | "history" | "day" | "coin" | "stream";
  readonly command: string;
}

/** First calls against an API, with a day that it has. */
export function callExamples(apiOrigin: string, day: string, coinId: string): readonly CallExample[] {
  return [
    { name: "now", command: `curl ${apiOrigin}/v1/index` },
    { name: "history", command: `curl "${apiOrigin}/v1/index/history?format=csv"` },
    { name: "day", command: `curl ${apiOrigin}/v1/index/${day}` },
    { name: "coin", command: `curl ${apiOrigin}/v1/coins/${encodeURIComponent(coinId)}` },
    { name: "stream", command: `curl -N ${apiOrigin}/v1/stream` },
  ];
}

/** The same question in TypeScript. */
export function sdkExample(apiOrigin: string): string {
  return `import { createAltseasonClient } from "@altseason/sdk";

const altseason = createAltseasonClient({ baseUrl: "${apiOrigin}" });
const { value, season, fraction, data } = await altseason.index();
console.log(value, season, fraction, data.kind, data.asOf);

for await (const { day, value } of altseason.historyPoints({ variant: "top50-90d" })) {
  console.log(day, value);
}`;
}

/** The same question in Python. */
export function pythonExample(apiOrigin: string): string {
  return `import json, urllib.request

with urllib.request.urlopen("${apiOrigin}/v1/index") as answer:
    index = json.load(answer)
print(index["value"], index["season"], index["fraction"], index["data"]["kind"])`;
}
