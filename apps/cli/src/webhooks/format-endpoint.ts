import type { WebhookEndpointBody } from "@altseason/sdk/node";
import { formatFacts, formatTable } from "../format-table.ts";

/** An endpoint for people, with its new secret where there is one. */
export function formatEndpoint(endpoint: WebhookEndpointBody, secret: string | null = null): string {
  return formatFacts([
    ["endpoint", endpoint.id],
    ["url", endpoint.url],
    ...(endpoint.description === "" ? [] : ([["description", endpoint.description]] as const)),
    ["events", endpoint.events.join(", ")],
    ["variants", endpoint.variants.join(", ")],
    ["state", stateOf(endpoint)],
    ...endpoint.secrets.map(
      ({ number, retiresAt }) =>
        [`secret ${number}`, retiresAt === null ? "signs" : `signs until ${retiresAt}`] as const,
    ),
    ...(secret === null ? [] : ([["secret", `${secret}  (shown this once)`]] as const)),
  ]);
}

/** Endpoints for people, one a line. */
export function formatEndpoints(endpoints: readonly WebhookEndpointBody[]): string {
  const table = formatTable(endpoints, [
    { title: "endpoint", cell: ({ id }) => id },
    { title: "state", cell: stateOf },
    { title: "events", cell: ({ events }) => String(events.length), isRight: true },
    { title: "url", cell: ({ url }) => url },
    { title: "description", cell: ({ description }) => description },
  ]);
  return table || "no endpoints\n";
}

function stateOf({ disabledAt, disabledReason }: WebhookEndpointBody): string {
  return disabledAt === null ? "enabled" : `disabled (${disabledReason ?? "by-owner"})`;
}
