import { docsStyle } from '../docs/docsStyle.ts';

/** The stylesheet of documents: that of the API page, and the parts of running text. */
export const guideStyle = `${docsStyle}
nav a[aria-current] { color: var(--accent); font-weight: 650; }
.home a + a { margin-left: 0.5rem; font-weight: 400; color: var(--quiet); }
.guide ul, .guide ol { padding-left: 1.5rem; max-width: 46rem; }
.guide li { margin: 0.25rem 0; }
.guide h2 { margin-top: 2.5rem; }
.guide h3 { margin-top: 1.75rem; }
.guide .wide { max-width: 100%; overflow-x: auto; }
.guide table { width: auto; min-width: min(100%, 40rem); table-layout: auto; }
.guide td, .guide th { min-width: 4rem; max-width: 34rem; overflow-wrap: break-word; }
.guide blockquote { margin: 0.75rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet); }
`;
