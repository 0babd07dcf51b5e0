import type { ProblemCode } from "@altseason/contract";
import { escapeMarkup } from "../markup/escape-markup.ts";
import { PROBLEM_CATALOGUE } from "../problems/problem-catalogue.ts";
import type { FixedText } from "../routes/fixed-route.ts";
import { proseMarkup, writePage } from "./write-page.ts";

/** The page that a problem's `type` leads to. */
export function writeProblemPage(code: ProblemCode, publicOrigin: string): FixedText {
  const { status, title, remedy } = PROBLEM_CATALOGUE[code];
  const example = {
    type: `${publicOrigin}/docs/errors/${code}`,
    title,
    status,
    instance: "/v1/…",
    code,
    requestId: "…",
  };
  return writePage({
    title,
    main: `<p><code>${code}</code>, HTTP status ${status}</p>
<h2>What to do</h2>
<p>${proseMarkup(remedy)}</p>
<h2>How it looks</h2>
<pre><code>${escapeMarkup(JSON.stringify(example, null, 2))}</code></pre>
<p>Quote <code>requestId</code> when you ask whoever runs this instance. <a href="/docs/errors">All errors</a>.</p>`,
  });
}

/** All problems in one table. */
export function writeProblemIndex(codes: readonly ProblemCode[]): FixedText {
  const rows = codes.map((code) => {
    const { status, title } = PROBLEM_CATALOGUE[code];
    return `<tr><td><a href="/docs/errors/${code}"><code>${code}</code></a></td><td>${status}</td><td>${escapeMarkup(title)}</td></tr>`;
  });
  return writePage({
    title: "Errors",
    main: `<p>Every refusal is a problem document (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>), <code>application/problem+json</code>, with a stable <code>code</code>, a <code>requestId</code> and, where a field is at fault, <code>errors</code>.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>`,
  });
}
