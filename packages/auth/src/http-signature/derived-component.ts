import type { Parameters } from "../structured-fields/bare-item.ts";
import { isRequest } from "./http-message.ts";
import type { HttpMessage } from "./http-message.ts";
import { normalizeAuthority, splitTargetUri } from "./target-uri.ts";

/** The value of a derived component (RFC 9421 §2.2); null where the message has none of that name. */
export function derivedValue(name: string, parameters: Parameters, message: HttpMessage): string | null {
  if (name === "@query-param") return queryParameter(parameters, message);
  if (parameters.size > 0) return null;
  if (!isRequest(message)) return name === "@status" ? String(message.status) : null;
  if (name === "@method") return message.method;
  if (name === "@target-uri") return message.targetUri;
  const parts = splitTargetUri(message.targetUri);
  if (parts === null) return null;
  switch (name) {
    case "@authority":
      return normalizeAuthority(parts);
    case "@scheme":
      return parts.scheme.toLowerCase();
    case "@path":
      return parts.path;
    case "@query":
      return parts.query ?? "?";
    case "@request-target":
      return parts.path + (parts.query ?? "");
    default:
      return null;
  }
}

/** One named parameter of the query, decoded and encoded anew (RFC 9421 §2.2.8); null where it comes never or twice. */
function queryParameter(parameters: Parameters, message: HttpMessage): string | null {
  const name = parameters.get("name");
  if (name?.type !== "string" || parameters.size !== 1 || !isRequest(message)) return null;
  const query = splitTargetUri(message.targetUri)?.query;
  if (query === undefined || query === null) return null;
  const values = [...new URLSearchParams(query)].filter(([key]) => encodeForm(key) === name.value);
  const [only] = values;
  return values.length === 1 && only !== undefined ? encodeForm(only[1]) : null;
}

function encodeForm(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
