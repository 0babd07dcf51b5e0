/** Style sheet of the plain pages. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--ink:#22211e;--paper:#fbfaf7;--line:#d9d5cb;--accent:#1d6f4f}
@media(prefers-color-scheme:dark){:root{--ink:#eeebe4;--paper:#191816;--line:#3c3a35;--accent:#7fd0ac}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding-bottom:1rem;border-bottom:1px solid var(--line)}
a{color:var(--accent);text-underline-offset:.2em}
h1{font-size:1.75rem;line-height:1.25;margin:2rem 0 .5rem}
h2{font-size:1.1rem;margin:2rem 0 .25rem}
code{font:.9em ui-monospace,monospace}
pre{overflow-x:auto;padding:1rem;border:1px solid var(--line);border-radius:.4rem}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
`;
