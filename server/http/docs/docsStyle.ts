/** The stylesheet of the API page, served separately because inline styles are forbidden. Its colours are those of the client. */
export const docsStyle = `:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --raised: #f5f6f8;
  --line: #e1e5ea;
  --text: #15191e;
  --quiet: #5a6571;
  --accent: #1d5fb0;
  --get: #17703f;
  --error: #b3261e;
  --warning: #8a5700;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1317;
    --raised: #171c22;
    --line: #29313a;
    --text: #e7ebef;
    --quiet: #97a3af;
    --accent: #82b4f2;
    --get: #74cf9b;
    --error: #ff9389;
    --warning: #f0bb62;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', sans-serif;
  display: grid;
  grid-template-columns: 15rem minmax(0, 1fr);
}
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: 0.5rem 1rem; z-index: 1; }
code, pre { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, monospace; font-size: 0.875em; }
nav {
  position: sticky;
  top: 0;
  height: 100vh;
  overflow-y: auto;
  padding: 1.5rem 1.25rem;
  border-right: 1px solid var(--line);
  background: var(--raised);
  font-size: 0.9375rem;
}
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0.125rem 0; }
nav a { display: inline-block; padding: 0.125rem 0; text-decoration: none; color: var(--text); }
nav a:hover { color: var(--accent); text-decoration: underline; }
nav h2, nav summary { font-size: 0.9375rem; font-weight: 650; margin: 1.25rem 0 0.25rem; }
nav summary { cursor: pointer; }
.home { margin: 0; font-size: 1.125rem; }
.home a { font-weight: 700; }
.home span { color: var(--quiet); }
.codes-links { margin-top: 1.25rem; font-weight: 650; }
main { padding: 2rem clamp(1.25rem, 4vw, 3.5rem) 6rem; max-width: 68rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.75rem; letter-spacing: -0.01em; }
main h2 { font-size: 1.5rem; margin: 3.5rem 0 0.25rem; }
h3 { font-size: 1.1875rem; margin: 0 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.375rem; }
p { margin: 0.5rem 0; max-width: 46rem; }
.lead { font-size: 1.125rem; }
.version { color: var(--quiet); font-weight: 400; font-size: 1rem; letter-spacing: 0; }
.operation, .schema { padding-top: 1.5rem; margin-top: 1.5rem; border-top: 1px solid var(--line); }
.address { font-size: 1.0625rem; overflow-wrap: anywhere; }
.method { font-weight: 700; font-size: 0.875rem; color: var(--accent); }
.method.get { color: var(--get); }
pre {
  margin: 0.75rem 0;
  padding: 0.875rem 1rem;
  background: var(--raised);
  border: 1px solid var(--line);
  border-radius: 6px;
  overflow-x: auto;
  line-height: 1.5;
}
pre.tall { max-height: 22rem; overflow-y: auto; }
dl { margin: 0.5rem 0; }
dd { margin: 0 0 0.5rem; max-width: 46rem; }
.responses { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); row-gap: 0.25rem; }
.responses dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin-top: 0.75rem; font-size: 0.9375rem; table-layout: fixed; }
th { text-align: left; font-weight: 600; color: var(--quiet); font-size: 0.875rem; }
th, td { padding: 0.4375rem 1rem 0.4375rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.fields th:nth-child(1) { width: 28%; }
.fields th:nth-child(2) { width: 26%; }
.fields th:nth-child(3) { width: 12%; }
tbody tr:last-child td { border-bottom: 0; }
td { overflow-wrap: anywhere; }
.name { font-weight: 600; }
.optional, .status { color: var(--quiet); font-size: 0.8125rem; white-space: nowrap; }
dt .optional { white-space: normal; }
.unit { font-size: 0.875rem; color: var(--quiet); overflow-wrap: normal; }
.codes > div { padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
.codes dd { margin-top: 0.125rem; }
.codes em { font-style: normal; color: var(--quiet); }
.severity { font-size: 0.8125rem; font-weight: 600; color: var(--quiet); }
.severity.error, .severity.blocking { color: var(--error); }
.severity.warning { color: var(--warning); }
:target { background: color-mix(in srgb, var(--accent) 10%, transparent); box-shadow: -0.75rem 0 0 color-mix(in srgb, var(--accent) 10%, transparent); }
@media (max-width: 52rem) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); }
  nav ul { display: flex; flex-wrap: wrap; column-gap: 1rem; }
  nav a { padding: 0.25rem 0; }
  .fields thead { position: absolute; left: -100vw; }
  .fields tr { display: flex; flex-wrap: wrap; column-gap: 0.75rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .fields td { padding: 0; border: 0; }
  .fields td:nth-child(1), .fields td:nth-child(4) { flex-basis: 100%; }
  .fields tr:last-child { border-bottom: 0; }
  .fields td:nth-child(2) { color: var(--quiet); }
  .fields td:empty { display: none; }
}
@media print { nav { display: none; } body { display: block; } }
`;
