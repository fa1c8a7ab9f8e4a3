/** A document of an office: a Song face for text and a Hei face for labels; severity and result show without colour too, as in print. */
export const style = `
:root { --ink: #1d1d1f; --soft: #5d6066; --rule: #c9ccd1; --paper: #fff; --band: #f5f6f7; --error: #a8201a; --on-error: #fff; --warning: #8a5a00; --info: #245a86; --mark: #fff0b8; --refused: #fdf1f0; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e6e8; --soft: #a2a6ad; --rule: #45484e; --paper: #1b1c1f; --band: #25272b; --error: #ff8a80; --on-error: #2a0d0b; --warning: #e3b341; --info: #7db7e8; --mark: #5c4a12; --refused: #33211f; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 60rem; padding: 3rem 2rem; color: var(--ink); background: var(--paper); font: 1rem/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif; }
h1, h2, h3, dt, thead th, .severity, .note b, .place, .controls, .outcome, footer { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
code, .excerpt { font-family: "Cascadia Mono", "SF Mono", Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Microsoft YaHei", monospace; }
header { border-bottom: 3px double var(--ink); margin-bottom: 2rem; text-align: center; }
h1 { font-size: 1.6rem; letter-spacing: .12em; margin: 0 0 .5rem; }
:lang(en) h1 { letter-spacing: 0; }
:lang(en) body { font-family: Georgia, "Times New Roman", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif; }
.verdict { margin: 0 0 1.25rem; font-size: 1.05rem; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; overflow-wrap: anywhere; }
h3 { font-size: .95rem; margin: 1.75rem 0 .5rem; }
a { color: inherit; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem; margin: 0 0 1.25rem; font-size: .9rem; }
.controls [type=search] { flex: 1 1 14rem; min-width: 0; }
.controls input, .controls select { font: inherit; padding: .25rem .5rem; color: inherit; background: var(--paper); border: 1px solid var(--rule); }
.controls [type=checkbox] { accent-color: var(--info); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
th, td { border: 1px solid var(--rule); padding: .3rem .5rem; text-align: left; overflow-wrap: anywhere; }
tbody th { font-weight: normal; }
thead th { background: var(--band); font-weight: 600; white-space: nowrap; }
thead button { all: unset; cursor: pointer; }
thead button:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
[aria-sort=ascending] button::after { content: " ▲"; }
[aria-sort=descending] button::after { content: " ▼"; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.outcome { white-space: nowrap; }
tr.rejected, tr.failed { background: var(--refused); }
tr.rejected th, tr.failed th { border-left: 4px solid var(--error); }
.rejected .outcome, .failed .outcome { color: var(--error); font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; gap: 1px; margin: 0; border: 1px solid var(--rule); background: var(--rule); }
.facts div { flex: 1 1 8rem; padding: .4rem .8rem; background: var(--paper); }
.facts dt { color: var(--soft); font-size: .8rem; font-weight: normal; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts .figure dd { white-space: nowrap; }
section.rejected h2, section.failed h2 { border-left: 4px solid var(--error); padding-left: .6rem; }
.findings { list-style: none; counter-reset: finding; margin: 0; padding: 0; }
.finding { counter-increment: finding; position: relative; padding: 1.1rem 0 1rem 3rem; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.finding::before { content: counter(finding); position: absolute; left: 0; width: 2.2rem; text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; }
.finding p { margin: 0; }
.message { font-weight: 600; overflow-wrap: anywhere; }
.severity { display: inline-block; border: 1px solid currentColor; padding: 0 .45em; margin-right: .35em; font-size: .78rem; line-height: 1.5; font-weight: 600; }
.error .severity { color: var(--on-error); background: var(--error); border-color: var(--error); }
.warning .severity { color: var(--warning); }
.info .severity { color: var(--info); border-style: dashed; }
.place { color: var(--soft); font-size: .85rem; }
.excerpt { margin: .5rem 0; padding: .45rem 0; background: var(--band); border-left: 3px solid var(--rule); font-size: .88rem; line-height: 1.7; }
.error .excerpt { border-left-color: var(--error); }
.warning .excerpt { border-left-color: var(--warning); }
.info .excerpt { border-left-color: var(--info); }
.line { display: flex; }
.line-number { flex: 0 0 3.2rem; padding-right: .8rem; text-align: right; color: var(--soft); user-select: none; }
.source { flex: 1; min-width: 0; padding-right: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
mark { color: inherit; background: var(--mark); border-bottom: 2px solid currentColor; }
mark.empty { border-bottom: 0; border-left: 3px solid var(--error); }
.unseen { white-space: nowrap; border: 1px solid currentColor; font-size: .7em; padding: 0 .2em; margin: 0 .1em; color: var(--error); }
.cut { color: var(--soft); }
.finding .note { display: flex; overflow-wrap: anywhere; font-size: .95rem; }
.note b { flex: 0 0 5.6em; font-size: .85rem; color: var(--soft); font-weight: 600; line-height: 1.95; }
.note span { min-width: 0; }
.note b::after { content: "："; }
:lang(en) .note b::after { content: ":"; }
.not-executed { margin: 0; padding-left: 1.2rem; font-size: .95rem; }
.clean { margin: 1rem 0; }
footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .75rem; overflow-wrap: anywhere; }
@media screen and (max-width: 44rem) {
  body { padding: 1.5rem 1rem; }
  .finding { padding-left: 2.2rem; }
  .finding::before { width: 1.5rem; }
  .files thead { display: none; }
  .listing tr { display: flex; flex-wrap: wrap; gap: 0 1rem; border: 1px solid var(--rule); margin-bottom: .6rem; padding: .4rem .7rem; }
  .listing tr.rejected, .listing tr.failed { border-left: 4px solid var(--error); }
  .listing th, .listing td { border: 0 !important; padding: 0; }
  .listing tbody th, .files th + td { flex: 1 0 100%; }
  .files th + td { font-weight: 600; }
  .listing td:empty { display: none; }
  .listing [data-label]:not(:empty)::before { content: attr(data-label) " "; color: var(--soft); font-size: .8rem; }
}
@page { size: A4; margin: 20mm 18mm; }
@media print { html { font-size: 12.5px; } body { max-width: none; padding: 0; } * { print-color-adjust: exact; } .controls { display: none !important; } thead button { display: contents; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } section + section { break-before: page; } }
`;
