import type { Alert, AlertStore } from "../detect/alert.ts";

/** Alerts in memory, for a single process. */
export function createMemoryAlertStore(): AlertStore {
  let alerts: readonly Alert[] = [];
  return {
    async raise(alert, quietMs) {
      const isKnown = alerts.some(
        ({ clientId, keyId, kind, at, acknowledgedAt }) =>
          clientId === alert.clientId &&
          keyId === alert.keyId &&
          kind === alert.kind &&
          acknowledgedAt === null &&
          at > alert.at - quietMs,
      );
      if (!isKnown) alerts = [...alerts, alert];
      return !isKnown;
    },
    list: async (clientId, onlyOpen, limit) =>
      alerts
        .filter((alert) => alert.clientId === clientId && (!onlyOpen || alert.acknowledgedAt === null))
        .toSorted((a, b) => b.at - a.at)
        .slice(0, limit),
    async acknowledge(clientId, alertId, at) {
      const isWanted = (alert: Alert): boolean => alert.clientId === clientId && alert.id === alertId;
      const isKnown = alerts.some((alert) => isWanted(alert));
      alerts = alerts.map((alert) =>
        isWanted(alert) ? { ...alert, acknowledgedAt: alert.acknowledgedAt ?? at } : alert,
      );
      return isKnown;
    },
    async prune(before) {
      alerts = alerts.filter(({ at }) => at >= before);
    },
  };
}
