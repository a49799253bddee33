import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './libraryPages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose outcome follows from colours: all others find the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Which rules axe applies: those of WCAG up to AA and best practice, or the named ones of them. */
type Rules = { readonly without: readonly string[] } | { readonly only: readonly string[] };

/**
 * The violations that axe finds on a page, one per line.
 *
 * @param without - rules that are left out
 */
export function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  return found(page, { without });
}

/**
 * The violations that axe finds on a page in the light and in the dark theme, without loading it again.
 *
 * @param page - opened in the light theme
 * @param without - rules that are left out
 */
export async function violationsInThemes(page: Page, without: readonly string[] = []): Promise<string[]> {
  const inLight = await found(page, { without });
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await found(page, { only: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight.map((line) => `light: ${line}`), ...inDark.map((line) => `dark: ${line}`)];
}

async function found(page: Page, rules: Rules): Promise<string[]> {
  // Content under the sticky header is reached by scrolling. What is still moving or changing its colour has no lasting contrast.
  await page.evaluate(async () => {
    scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    const paused = new Promise((resolve) => setTimeout(resolve, 3000));
    await Promise.race([Promise.allSettled(ending.map(({ finished }) => finished)), paused]);
  });
  // evaluate() is not bound by the page's content security policy, which a script element would be.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    async ({ values, only, disabled }) => {
      const disabledRules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      // Passed rules are not listed, which takes a third of the time.
      const { violations: violated } = await window.axe.run(document, {
        runOnly: only.length > 0 ? { type: 'rule', values: only } : { type: 'tag', values },
        rules: disabledRules,
        resultTypes: ['violations'],
      });
      return violated;
    },
    {
      values: tags,
      only: 'only' in rules ? [...rules.only] : [],
      disabled: 'without' in rules ? [...rules.without] : [],
    },
  );
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/**
 * Waits until nothing of a page is wider than the screen: charts and tables follow a new width at the next frames.
 *
 * @param message - what is told where something stays wider
 */
export async function expectNoOverflow(page: Page, message = 'overflow in pixels'): Promise<void> {
  await nextFrames(page);
  await eventually(() => overflow_px(page), message).toBeLessThanOrEqual(0);
}

/**
 * axe finds nothing on a page, and it does not scroll sideways: in both themes as it is open, and in the dark one on a phone, for which it is not
 * loaded again.
 *
 * @param page - opened in the light theme on a large screen
 * @param message - what is told of a failure
 */
export async function expectAccessible(page: Page, message = 'page'): Promise<void> {
  const large = page.viewportSize() ?? { width: 1280, height: 800 };
  expect(await violationsInThemes(page), message).toEqual([]);
  await expectNoOverflow(page, message);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoOverflow(page, `${message} on a phone`);
  expect(await violations(page), `${message} on a phone`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(large);
  await nextFrames(page);
}

function nextFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Horizontal overflow of a page now, in pixels: see `expectNoOverflow`. */
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
