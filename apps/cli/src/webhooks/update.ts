import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { UsageError } from "../usage-error.ts";
import { ENDPOINT_OPTIONS, readEndpointSettings } from "./endpoint-settings.ts";
import { formatEndpoint } from "./format-endpoint.ts";
import { requireEndpoint } from "./require-endpoint.ts";

/** `altseason webhooks update` */
export const updateVerb: Command = createClientVerb({
  name: "webhooks update",
  summary: "change what an endpoint gets and where, or turn it off and on",
  usage:
    "ENDPOINT [--url URL] [--event EVENT…] [--variant NAME…] [--description TEXT] [--enable | --disable]",
  options: { ...ENDPOINT_OPTIONS, enable: "flag", disable: "flag" },
  most: 1,
  async run({ client, options, context }) {
    const id = requireEndpoint(options);
    const [isOn, isOff] = [options.flag("enable"), options.flag("disable")];
    if (isOn && isOff) throw new UsageError("--enable, --disable: expected one, got both");
    const changes = {
      ...readEndpointSettings(options),
      ...(isOn || isOff ? { isEnabled: isOn } : {}),
    };
    if (Object.keys(changes).length === 0) throw new UsageError("expected something to change, got nothing");
    const endpoint = await client.webhooks.update(id, changes, { signal: context.signal });
    return { body: endpoint, text: formatEndpoint(endpoint) };
  },
});
