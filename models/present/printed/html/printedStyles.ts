import type { Paper } from '../sectionChoices.ts';
import { cssString } from './escaped.ts';

/**
 * The style sheet of the report, on screen and on paper. It is the same for every plan, so that a page with a content security policy
 * can allow it by its hash.
 */
export function printedStyles(paper: Paper): string {
  return `
:root { color-scheme: light; --ink: #15191e; --muted: #55606b; --line: #cfd6dd; --soft: #f3f5f7; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 24px 20px 64px; max-width: 920px; background: #fff; color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
header { border-bottom: 2px solid var(--ink); padding-bottom: 12px; }
.brand { margin: 0; color: var(--muted); font-weight: 600; letter-spacing: 0.04em; }
h1 { font-size: 1.9em; line-height: 1.2; margin: 4px 0; }
.subtitle { margin: 0 0 12px; color: var(--muted); }
h2 { font-size: 1.35em; line-height: 1.3; margin: 40px 0 12px; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
h3 { font-size: 1.05em; margin: 24px 0 8px; }
.count { color: var(--muted); font-weight: 400; margin-right: 4px; }
p, ul { margin: 0 0 10px; }
ul { padding-left: 20px; }
li { margin-bottom: 3px; }
dl, dd { margin: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 6px 20px; font-size: 0.87em; }
dt { color: var(--muted); }
nav ol { list-style: none; margin: 0; padding: 0; columns: 2; column-gap: 32px; }
nav li { break-inside: avoid; }
nav a { color: inherit; text-decoration: none; display: block; padding: 2px 0; }
nav a span { display: inline-block; min-width: 24px; color: var(--muted); }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 12px; margin-bottom: 16px; }
.figure { border: 1px solid var(--line); border-radius: 6px; padding: 10px 12px; }
.figure p { margin: 0; }
.large { font-size: 1.5em; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
.large .unit { font-size: 0.6em; font-weight: 400; color: var(--muted); white-space: nowrap; }
.change { font-weight: 600; font-size: 0.9em; }
.change.less { color: #1f6b42; }
.change.more { color: #96401f; }
.basis { color: var(--muted); font-size: 0.8em; line-height: 1.35; }
.table { margin: 0 0 20px; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.8em; line-height: 1.35; }
caption { text-align: left; font-weight: 600; font-size: 1.15em; padding: 6px 0; caption-side: top; }
th, td { text-align: left; vertical-align: top; padding: 4px 6px; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { vertical-align: bottom; font-weight: 600; border-bottom: 1.5px solid var(--ink); }
thead .unit { display: block; font-weight: 400; color: var(--muted); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.long { overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
td.mixed { text-align: right; overflow-wrap: anywhere; }
td .unit { color: var(--muted); }
tr.total > * { font-weight: 600; border-top: 1.5px solid var(--ink); }
.note-text { color: var(--muted); font-size: 0.8em; margin: 6px 0 0; }
.notice { border: 1px solid var(--line); border-left: 5px solid var(--muted); border-radius: 4px; padding: 8px 12px; margin: 0 0 10px; }
.notice p { margin: 0; }
.notice.error { border-left-color: #b3261e; border-left-style: solid; }
.notice.warning { border-left-color: #b87400; border-left-style: double; border-left-width: 7px; }
.notice.info { border-left-style: dotted; }
.drawing { margin: 0 0 20px; }
figcaption { font-weight: 600; font-size: 0.92em; margin-bottom: 6px; }
.drawing > div > svg { display: block; max-width: 100%; height: auto; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 0 0 8px; font-size: 0.8em; }
.legend li { display: flex; align-items: center; gap: 6px; margin: 0; }
.legend svg { flex: none; }
.patterns { position: absolute; }
.drawing.narrow { max-width: 62%; }
@media (max-width: 600px) {
  body { padding: 16px 12px 48px; font-size: 14px; }
  nav ol { columns: 1; }
}
@page {
  size: ${paper === 'a4' ? 'A4' : 'letter'};
  margin: 20mm 17mm 18mm;
  @top-left { font: 8pt system-ui, sans-serif; color: #55606b; }
  @top-right { content: "Plenum"; font: 8pt system-ui, sans-serif; color: #55606b; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #55606b; }
}
@page :first { @top-right { content: ""; } }
@media print {
  html, body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  table { font-size: 7.3pt; }
  .figures { grid-template-columns: repeat(3, 1fr); gap: 8px; }
  .figures.by-four { grid-template-columns: repeat(4, 1fr); }
  .figure { padding: 6px 10px; }
  h2 { margin-top: 28px; }
  h2, h3, caption, figcaption { break-after: avoid; }
  h2 + p, h3 + p { break-after: avoid; }
  .figure, .notice p, .drawing, .whole, tr, li, figcaption, .facts div { break-inside: avoid; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .drawing > div > svg { max-height: 215mm; }
}
`;
}

/** The running title at the head of every page but the first. */
export function runningTitle(title: string): string {
  const short = title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1)}…`;
  return `@page { @top-left { content: ${cssString(short)}; } } @page :first { @top-left { content: ""; } }`;
}

/** One line. */
const MAX_TITLE = 80;
