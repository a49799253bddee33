import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guides } from '../../../client/pages/help/guides.ts';
import { guideAddress, guideHtml } from '../../../server/http/guides/guideHtml.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const docsFolder = fileURLToPath(new URL('../../../docs', import.meta.url));
const asPage = { headers: { Accept: 'text/html' } };

describe('the documents', () => {
  const app = runningApp({ docsFolder });

  it.each(guides.flatMap(({ links }) => links.map(({ path }) => path)))(
    'that the help page links to are pages: %s',
    async (path) => {
      const response = await app.ask(`/docs/${path}`, asPage);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      const text = await response.text();
      expect(text).toContain('<main id="main" class="guide"><h1');
      expect(text).toMatch(new RegExp(`<a href="/docs/${path}" aria-current="page">`));
    },
  );

  it('have links to each other that all lead to a page or a heading', async () => {
    const index = await (await app.ask('/docs', asPage)).text();
    const pages = [...index.matchAll(/href="(\/docs\/[^"#]+)"/g)].map(([, path]) => path ?? '');
    expect(pages.length).toBeGreaterThan(30);
    const texts = new Map<string, string>();
    for (const path of new Set(pages)) texts.set(path, await (await app.ask(path, asPage)).text());
    for (const [path, text] of texts) {
      for (const [, target = '', hash] of text.matchAll(/href="(\/docs[^"#]*)?(?:#([^"]*))?"/g)) {
        const other = texts.get(target === '' ? path : target);
        if (target !== '' && target !== '/docs') expect(other, `${path} links to ${target}`).toBeDefined();
        if (hash !== undefined && hash !== 'main')
          expect(other, `${path} links to ${target}#${hash}`).toContain(`id="${hash}"`);
      }
    }
  });

  it('have a stylesheet of their own, since inline styles are forbidden', async () => {
    const response = await app.ask('/docs/style.css');
    expect(response.headers.get('content-type')).toMatch(/^text\/css/);
  });

  it.each(['/docs/nowhere', '/docs/..%2fpackage.json', '/docs/%2e%2e/README', '/docs/methods'])(
    'have no page at %s',
    async (path) => {
      expect((await problemOf(await app.ask(path))).code).toBe('not-found');
    },
  );
});

describe('a document as HTML', () => {
  const names = new Set(['methods/bill', 'methods/cooling', 'plan-format']);
  const of = (markdown: string): string => guideHtml(markdown, 'methods/bill', names).html;

  it('shows its own HTML as text', () => {
    expect(of('a <script>alert(1)</script> b')).not.toContain('<script>');
    expect(of('<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it('has no link that runs a program', () => {
    expect(of('[x](javascript:alert(1))')).not.toContain('href');
    expect(of('[x](https://example.org/"onclick="y)')).not.toContain('"onclick');
  });

  it.each([
    ['cooling.md', '/docs/methods/cooling'],
    ['../plan-format.md#racks', '/docs/plan-format#racks'],
    ['#here', '#here'],
    ['https://example.org/', 'https://example.org/'],
    ['../../models/catalogue/tables/sources.json', undefined],
    ['../../../etc/passwd', undefined],
  ])('leads with %s to %s', (href, address) => {
    expect(guideAddress(href, 'methods/bill', names)).toBe(address);
  });

  it('keeps wide tables within the page', () => {
    expect(of('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(
      /<div class="wide".*<table>[\s\S]*<\/table><\/div>/,
    );
  });
});
