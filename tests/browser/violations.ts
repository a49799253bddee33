import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The violations that axe finds on a page, one per line.
 *
 * @param without - rules that are left out
 */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  // Content under the sticky header is reached by scrolling.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  // evaluate() is not bound by the page's content security policy, which a script element would be.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ values, disabled }) => {
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      // Passed rules are not listed, which takes a third of the time.
      const found = await window.axe.run(document, {
        runOnly: { type: 'tag', values },
        rules,
        resultTypes: ['violations'],
      });
      return found.violations;
    },
    { values: tags, disabled: [...without] },
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Horizontal overflow of a page, in pixels. */
export function overflow_px(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
