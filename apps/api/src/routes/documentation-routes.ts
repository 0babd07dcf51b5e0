import { PROBLEM_CODES } from "@altseason/contract";
import { z } from "zod";
import { buildDocument } from "../openapi/build-document.ts";
import { writeLlmsText } from "../pages/llms-text.ts";
import { PAGE_STYLE } from "../pages/page-style.ts";
import { writeProblemIndex, writeProblemPage } from "../pages/problem-pages.ts";
import { readReferenceBundle, writeReferencePage, writeReferenceStart } from "../pages/reference-page.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { ReadyBody } from "../ready/ready-body.ts";
import { createFixedRoute, readyText } from "./fixed-route.ts";
import type { FixedText } from "./fixed-route.ts";
import type { Route } from "./route.ts";
import { sendReady } from "./send-ready.ts";

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

/** The description of the API in its forms. `all` lists every route once all are made. */
export function createDocumentationRoutes(all: () => readonly Route[], publicOrigin: string): Route[] {
  return [
    page("/openapi.json", "getOpenApi", "This description", "application/json", async () => ({
      contentType: "application/json",
      text: JSON.stringify(await buildDocument(all(), publicOrigin)),
    })),
    page("/docs", "getReference", "The reference to browse", HTML, () => writeReferencePage(publicOrigin)),
    page("/docs/scalar.js", "getReferenceBundle", "Program of the reference", SCRIPT, readReferenceBundle),
    page("/docs/reference.js", "getReferenceStart", "Start of the reference", SCRIPT, writeReferenceStart),
    page("/docs/style.css", "getPageStyle", "Style of the pages", "text/css; charset=utf-8", () => ({
      contentType: "text/css; charset=utf-8",
      text: PAGE_STYLE,
    })),
    page("/docs/errors", "listProblems", "Every error", HTML, () => writeProblemIndex(PROBLEM_CODES)),
    createProblemPageRoute(publicOrigin),
    page("/llms.txt", "getLlmsText", "This API for language models", "text/plain; charset=utf-8", () => ({
      contentType: "text/plain; charset=utf-8",
      text: writeLlmsText(all(), publicOrigin),
    })),
  ];
}

function page(
  path: string,
  operationId: string,
  summary: string,
  contentType: string,
  write: () => FixedText | Promise<FixedText>,
): Route {
  return createFixedRoute({
    path,
    contentType,
    write,
    operation: {
      operationId,
      tag: "Documentation",
      summary,
      description: `${summary}, as \`${contentType}\`.`,
      okDescription: `${summary}.`,
    },
  });
}

function createProblemPageRoute(publicOrigin: string): Route {
  const bodies = new Map<string, ReadyBody>(
    PROBLEM_CODES.map((code) => [code, readyText(writeProblemPage(code, publicOrigin))]),
  );
  return {
    method: "GET",
    path: "/docs/errors/:code",
    isLimited: true,
    operation: {
      operationId: "getProblem",
      tag: "Documentation",
      summary: "One error and the way out",
      description: "Where the `type` of a problem leads.",
      path: z.object({
        code: z.enum(PROBLEM_CODES).meta({ description: "Code of the problem.", example: "no_reading" }),
      }),
      okDescription: "A page.",
      bodies: [{ contentType: HTML }],
      isConditional: true,
      problems: ["not_found"],
    },
    answer(exchange) {
      const code = exchange.context.req.param("code") ?? "";
      const body = bodies.get(code);
      if (body === undefined) throw new ApiProblem("not_found", { detail: `There is no such code.` });
      return sendReady(exchange, body);
    },
  };
}
