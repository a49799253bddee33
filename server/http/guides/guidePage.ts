import { html, type Html } from '../docs/html.ts';
import type { GuideFile } from './guideFiles.ts';

/** Decisions are listed last: few readers look for them. */
const groups: readonly { readonly title: string; readonly isIn: (name: string) => boolean }[] = [
  { title: 'Methods', isIn: (name) => name.startsWith('methods/') },
  { title: 'Reference', isIn: (name) => !name.includes('/') },
  { title: 'Decisions', isIn: (name) => name.startsWith('adr/') },
];

interface GuidePage {
  readonly title: string;
  readonly body: Html;
  /** Name of the document; absent for the list of all. */
  readonly name?: string;
}

/**
 * A document as a page, beside the list of all documents.
 *
 * @param guides - all documents
 */
export function guidePage({ title, body, name }: GuidePage, guides: Iterable<GuideFile>): string {
  const all = [...guides];
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} – Plenum</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/docs/style.css" />
    </head>
    <body>
      <a class="skip" href="#main">Skip to content</a>
      <nav aria-label="Documents">
        <p class="home"><a href="/">Plenum</a> <a href="/docs">Documents</a></p>
        ${groups.map(
          (group) =>
            html`<h2>${group.title}</h2>
              <ul>
                ${all
                  .filter((guide) => group.isIn(guide.name))
                  .map((guide) => html`<li>${linkTo(guide, guide.name === name)}</li>`)}
              </ul>`,
        )}
      </nav>
      <main id="main" class="guide">${body}</main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.html}\n`;
}

/** The list of all documents. */
export function guideIndex(guides: Iterable<GuideFile>): string {
  const body = html`<h1>Documents of Plenum</h1>
    <p>
      How figures are computed, where data come from, and what each finding means. The HTTP API is described
      at
      <a href="/api/docs">/api/docs</a>.
    </p>`;
  return guidePage({ title: 'Documents', body }, guides);
}

function linkTo({ name, title }: GuideFile, isShown: boolean): Html {
  return isShown
    ? html`<a href="/docs/${name}" aria-current="page">${title}</a>`
    : html`<a href="/docs/${name}">${title}</a>`;
}
