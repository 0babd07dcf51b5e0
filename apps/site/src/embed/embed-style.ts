/** Look of the element; a page may set the custom properties that stand first. */
export const EMBED_STYLE: string = `
:host{--altseason-paper:light-dark(#fdfcfa,#121315);--altseason-ink:light-dark(#17181b,#eceae5);--altseason-muted:light-dark(#62635f,#a3a29c);--altseason-line:light-dark(#e2dfd8,#2d2f32);--altseason-altcoin:light-dark(#2446c8,#93a8ff);--altseason-bitcoin:light-dark(#a85300,#f0a24a);--altseason-font:system-ui,sans-serif;color-scheme:light dark;display:inline-block;min-width:14rem;max-width:100%;box-sizing:border-box}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([hidden]){display:none}
a,p{display:grid;gap:.15rem;margin:0;padding:1rem 1.25rem;border:1px solid var(--altseason-line);border-radius:.5rem;background:var(--altseason-paper);color:var(--altseason-ink);font:400 .875rem/1.4 var(--altseason-font);font-variant-numeric:tabular-nums;text-decoration:none}
a:focus-visible{outline:2px solid var(--altseason-altcoin);outline-offset:2px}
.name{color:var(--altseason-muted)}
.mark{padding:0 .35em;border:1px solid currentColor;border-radius:.25em;font-size:.75em;white-space:nowrap}
.value{font-size:2.5rem;line-height:1.1;font-weight:600}
small{margin-left:.15em;color:var(--altseason-muted);font-size:.35em;font-weight:400}
.season{font-weight:600}
.altcoin .season{color:var(--altseason-altcoin)}
.bitcoin .season{color:var(--altseason-bitcoin)}
.fraction{color:var(--altseason-muted)}
svg{display:block;width:100%;fill:none;stroke-width:8}
.gauge{text-align:center;justify-items:center;width:15rem;max-width:100%;box-sizing:border-box}
.gauge .value{margin-top:-3.4rem}
.line svg{height:4.5rem;margin:.4rem 0;stroke-width:1}
.line{min-width:18rem}
.altcoin-zone{stroke:var(--altseason-altcoin)}
.bitcoin-zone{stroke:var(--altseason-bitcoin)}
.middle{stroke:var(--altseason-line)}
.hand{stroke:var(--altseason-ink);stroke-width:3}
path.line{stroke:var(--altseason-ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
.compact{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .6rem;padding:.5rem .9rem}
.compact .value{font-size:1.25rem}
`;
