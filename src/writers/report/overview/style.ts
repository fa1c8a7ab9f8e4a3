/** What the overview of a run has beside the reports of files: pictures, and a table over the whole width. */
export const style = `
body { max-width: 84rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; padding: .25rem .5rem; background: var(--paper); }
a:focus-visible, summary:focus-visible, select:focus-visible, input:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
figcaption, summary, .legend, svg text, caption { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
.figures { columns: 26rem 2; column-gap: 3rem; }
figure { margin: 0 0 2rem; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: .25rem; }
svg { display: block; overflow: visible; }
svg text { fill: var(--ink); font-size: 13px; }
svg .value { fill: var(--soft); font-variant-numeric: tabular-nums; }
rect { stroke-width: 1.5; }
rect.accepted, .swatch.accepted { fill: var(--info); stroke: var(--info); background: var(--info); border-color: var(--info); }
rect.refused, .swatch.refused { fill: none; stroke: var(--info); border-color: var(--info); }
rect.rejected, rect.error { fill: var(--error); stroke: var(--error); }
rect.failed { fill: none; stroke: var(--error); stroke-dasharray: 4 3; }
rect.warning { fill: none; stroke: var(--warning); }
rect.info { fill: none; stroke: var(--info); stroke-dasharray: 4 3; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: .25rem 0; font-size: .8rem; color: var(--soft); }
.swatch { display: inline-block; width: 1.2em; height: .7em; margin-right: .4em; border: 1.5px solid; }
summary { cursor: pointer; font-size: .85rem; color: var(--soft); }
figure thead .number, figure thead th { white-space: normal; }
figure th { min-width: 5em; }
figure th[scope=row] { min-width: 7em; }
details { overflow-x: auto; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
.controls label { display: inline-flex; align-items: center; gap: .4rem; max-width: 100%; }
.controls .find { flex: 1 1 16rem; }
.controls select { max-width: 14rem; min-width: 0; text-overflow: ellipsis; }
.controls p { flex: 1 0 100%; margin: 0; color: var(--soft); }
.projects caption { font-size: .85rem; font-weight: normal; color: var(--soft); }
.projects thead th { white-space: normal; }
.projects [data-sort=number] { text-align: right; }
.path { display: block; font-size: .75rem; color: var(--soft); }
.links { white-space: nowrap; }
.links a { margin-right: .4rem; }
@media screen {
  .projects, .projects caption, .projects thead, .projects tbody { display: block; }
  .projects tbody tr { content-visibility: auto; contain-intrinsic-height: auto 3.4rem; }
}
@media screen and (min-width: 44.01rem) {
  .projects tr { display: grid; grid-template-columns: minmax(0, 2.2fr) repeat(2, minmax(0, 1.25fr)) 4.6rem 10rem 8rem 6rem 4.6rem 4.6rem 9.5rem; border: solid var(--rule); border-width: 0 1px 1px; }
  .projects thead tr { border-top-width: 1px; background: var(--band); }
  .projects th, .projects td { border: 0; }
  .projects th:first-child { border-left: 4px solid transparent; }
  .projects tr.rejected th, .projects tr.failed th { border-left-color: var(--error); }
}
@media screen and (max-width: 44rem) {
  .projects tbody tr { contain-intrinsic-height: auto 10rem; }
  .projects thead tr { gap: .4rem; border: 0; padding: 0; }
  .projects thead th { border: 1px solid var(--rule) !important; padding: .2rem .6rem !important; }
  .projects thead th:not([data-sort]) { display: none; }
  .projects tbody th { font-weight: 600; }
  .controls label { flex: 1 0 100%; }
  .controls .find input, .controls select { flex: 1; max-width: none; }
}
@media print { details, .skip, .links, .projects thead th:nth-child(10) { display: none; } section + section { break-before: auto; } .projects { font-size: .75rem; } thead { display: table-header-group; } }
`;
