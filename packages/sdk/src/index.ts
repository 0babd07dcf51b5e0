export { createAltseasonClient } from "./altseason-client.ts";
export type {
  Abortable,
  AltseasonClient,
  AltseasonClientOptions,
  PageQuery,
  RangeQuery,
  VariantQuery,
} from "./altseason-client.ts";
export { AltseasonApiError, AltseasonError } from "./altseason-error.ts";
export type { AltseasonErrorCode } from "./altseason-error.ts";
