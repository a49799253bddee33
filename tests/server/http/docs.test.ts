import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../models/problems/errorCodes.ts';
import { findingCodes } from '../../../models/problems/findingCodes.ts';
import { html } from '../../../server/http/docs/html.ts';
import { routes } from '../../../server/http/routes.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const page = async (): Promise<string> => (await app.ask('/api/docs')).text();

describe('the API page', () => {
  it('shows every operation with its address', async () => {
    const text = await page();
    for (const { operationId, path, summary } of routes) {
      expect(text).toContain(`id="${operationId}"`);
      expect(text).toContain(`<code>${path}</code>`);
      expect(text).toContain(`<h3>${summary}</h3>`);
    }
  });

  it('explains all errors and findings, at the address in the type of a problem', async () => {
    const text = await page();
    for (const code of Object.keys(errorCodes)) expect(text).toContain(`id="errors-${code}"`);
    for (const code of Object.keys(findingCodes)) expect(text).toContain(`id="findings-${code}"`);
  });

  it('has no broken internal links, and no duplicate ids', async () => {
    const text = await page();
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) expect(ids).toContain(link);
  });

  it('shows the unit and the range of a field', async () => {
    const text = await page();
    expect(text).toMatch(/<code class="name">pue<\/code>[\s\S]{0,80}number, 1 to 5[\s\S]{0,80}ratio/);
    expect(text).toContain('whole number, 1990 to 2100');
  });

  it('needs only its stylesheet, and has no script or inline style', async () => {
    const text = await page();
    expect(text).not.toMatch(/<script|<style| style="|https?:\/\/(?!localhost:4000)/);
    const [, address] = /<link rel="stylesheet" href="([^"]+)"/.exec(text) ?? [];
    const style = await app.ask(address ?? '');
    expect(style.headers.get('content-type')).toMatch(/^text\/css\b/);
    expect(await style.text()).toContain('prefers-color-scheme: dark');
  });
});

describe('html', () => {
  it('escapes inserted text, but not HTML', () => {
    const inner = html`<b>${'<&"\'>'}</b>`;
    expect(html`<p>${inner}${[inner]}${7}</p>`.html).toBe(
      '<p><b>&lt;&amp;&quot;&#39;&gt;</b><b>&lt;&amp;&quot;&#39;&gt;</b>7</p>',
    );
  });
});
