import type { FixedWindow } from "../../rate-limit/fixed-window.ts";
import type { Route } from "../route.ts";
import { createAlertRoutes } from "./alerts-routes.ts";
import { createAuditExportRoute } from "./audit-export-route.ts";
import { createAuditHeadRoutes } from "./audit-head-routes.ts";
import { createAuditKeysRoute } from "./audit-keys-route.ts";
import { createAuditListRoute } from "./audit-list-route.ts";
import { createBeginRotationRoute } from "./begin-rotation-route.ts";
import { createBootstrapRoute } from "./bootstrap-route.ts";
import { createClientRoute } from "./client-route.ts";
import { createCreateKeyRoute } from "./create-key-route.ts";
import { createDeliveryRoute } from "./delivery-route.ts";
import { createEmergencyRoute } from "./emergency-route.ts";
import { createGetKeyRoute } from "./get-key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";
import { createKeyUsageRoute } from "./key-usage-route.ts";
import { createLeaksRoute } from "./leaks-route.ts";
import { createListKeysRoute } from "./list-keys-route.ts";
import { createRefusalsRoute } from "./refusals-route.ts";
import { createRevokeKeyRoute } from "./revoke-key-route.ts";
import { createRevokeVersionRoute } from "./revoke-version-route.ts";
import { createRotationRoutes } from "./rotation-routes.ts";
import { createRotationStatusRoute } from "./rotation-status-route.ts";
import { createSessionTokenRoute } from "./session-token-route.ts";
import { createSuspendKeyRoutes } from "./suspend-key-routes.ts";
import { createUpdateKeyRoute } from "./update-key-route.ts";

/** Every route of keys, what they did, and what happened to them. */
export function createKeyRoutes(
  dependencies: KeyRouteDependencies & { readonly failures: FixedWindow },
): readonly Route[] {
  return [
    createClientRoute(dependencies),
    createListKeysRoute(dependencies),
    createCreateKeyRoute(dependencies),
    createGetKeyRoute(dependencies),
    createUpdateKeyRoute(dependencies),
    createRevokeKeyRoute(dependencies),
    createRevokeVersionRoute(dependencies),
    ...createSuspendKeyRoutes(dependencies),
    createBeginRotationRoute(dependencies),
    createRotationStatusRoute(dependencies),
    ...createRotationRoutes(dependencies),
    createDeliveryRoute(dependencies),
    createEmergencyRoute(dependencies),
    createKeyUsageRoute(dependencies),
    createRefusalsRoute(dependencies),
    ...createAlertRoutes(dependencies),
    createAuditListRoute(dependencies),
    createAuditExportRoute(dependencies),
    ...createAuditHeadRoutes(dependencies),
    createAuditKeysRoute(dependencies),
    createSessionTokenRoute(dependencies),
    createLeaksRoute(dependencies),
    createBootstrapRoute(dependencies),
  ];
}
