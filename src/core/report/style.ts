/**
 * How a report looks: in the colours that the reader's computer is set to, and on paper always dark on white. Tables
 * are as wide as the page and break words rather than run over its edge.
 */
export const reportStyle = `
:root { color-scheme: light; --paper: #fff; --text: #1f1f1f; --quiet: #595959; --line: #d0d0d0;
  --good: #2e7d32; --bad: #c62828; --waiting: #b26a00; --neutral: #1565c0; --muted: #757575; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #1e1e1e; --text: #e6e6e6; --quiet: #b0b0b0; --line: #454545;
    --good: #81c784; --bad: #ef9a9a; --waiting: #ffb74d; --neutral: #64b5f6; --muted: #9e9e9e; }
}
* { box-sizing: border-box; }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--text);
  font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 0 0 .25rem; font-size: 1.2rem; }
p { margin: .25rem 0; }
section { margin-top: 2.5rem; }
.quiet { color: var(--quiet); font-size: .9rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.6rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
dl div { display: flex; flex-direction: column; }
dt { color: var(--quiet); }
dd { margin: 0; }
dd.figure { order: -1; font-size: 1.25rem; font-weight: 600; }
.picture { display: block; width: 100%; height: auto; margin: .75rem 0; font-size: 12px; overflow: hidden; }
.picture text { fill: var(--text); }
.picture .value { fill: var(--quiet); }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.line { stroke: var(--line); stroke-width: 1; fill: none; }
rect.good { fill: var(--good); } rect.bad { fill: var(--bad); } rect.waiting { fill: var(--waiting); }
rect.neutral { fill: var(--neutral); } rect.muted { fill: var(--muted); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
.swatch { width: .75rem; height: .75rem; margin-inline-end: .4rem; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; table-layout: fixed; font-size: .85rem;
  font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .2rem .4rem; border-bottom: 1px solid var(--line); text-align: end; vertical-align: top;
  font-weight: normal; unicode-bidi: isolate; }
th:first-child { width: 30%; padding-inline-start: 0; text-align: start; }
thead th { vertical-align: bottom; color: var(--quiet); }
.gradebook th:first-child { width: 22%; }
.gradebook caption { position: static; width: auto; height: auto; clip-path: none; text-align: start; font-weight: 600; }
.gradebook table { margin-top: 1.25rem; font-size: .8rem; hyphens: auto; }
.gradebook th, .gradebook td { padding: .2rem .3rem; }
.gradebook td .quiet, .gradebook th .quiet { font-size: inherit; }
.gradebook .missing { color: var(--quiet); }
.totals > * > * { border-top: 2px solid var(--line); font-weight: 600; }
footer { margin-top: 3rem; }
@media screen and (max-width: 30rem) {
  body { padding: 1rem; }
  table, .gradebook table { font-size: .72rem; }
  th:first-child { width: 38%; }
}
@page { size: A4; margin: 15mm; }
@media print {
  :root { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  section { margin-top: 1.5rem; }
  .gradebook { break-before: page; }
  .together, tr, dl { break-inside: avoid; }
  h1, h2, caption { break-after: avoid; }
  thead { display: table-header-group; }
}
`;
