import { z } from "zod";
import { drawBadge } from "../badge/draw-badge.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

const themeParameter = z
  .enum(["auto", "light", "dark"], { error: "auto, light or dark" })
  .default("auto")
  .meta({ description: "Colours; `auto` follows the reader's system.", example: "dark" });

/** `GET /v1/badge.svg` */
export function createBadgeRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/badge.svg",
      query: z.strictObject({ variant: variantParameter, theme: themeParameter }),
      formats: ["svg"],
      operation: {
        operationId: "getBadge",
        tag: "Live",
        summary: "The index as a badge",
        description:
          "An SVG for READMEs and pages. It has a title for those who don't see it, says all it means in words, and says so when its data are simulated or old.",
        okDescription: "The badge.",
        bodies: [{ contentType: "image/svg+xml", example: "<svg …>…</svg>" }],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: ({ edition, query: { variant, theme } }) => ({
        state: String(edition.label.stale),
        build() {
          const { publication, label } = edition;
          const { value, season, day } = publication.readingOn(variant, publication.lastDay);
          const isSimulated = label.kind === "simulated";
          const content = { value, season, variant: variant.id, day, isSimulated, isStale: label.stale };
          return {
            kind: "text",
            contentType: "image/svg+xml; charset=utf-8",
            text: drawBadge(content, theme),
            headers: {
              "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
              "cross-origin-resource-policy": "cross-origin",
            },
          };
        },
      }),
    },
    answers,
  );
}
