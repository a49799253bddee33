import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './libraryPages.ts';
import { startApp, visit, type RunningApp } from './startApp.ts';
import { expectAccessible, expectNoOverflow, violations } from './violations.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const ready = async (page: Page): Promise<void> => {
  await page.locator('[aria-label="Training run"]').waitFor();
  await page.getByText('on the 56 accelerators').filter({ visible: true }).first().waitFor();
};

/** The figures of a card, its labels and units among them, spaces made equal. */
const figures = async (page: Page, card: string): Promise<string> =>
  (await page.locator(`[aria-label="${card}"]`).innerText()).replace(/\s+/g, ' ');

describe('a training run', () => {
  it('of 175 billion parameters and 300 billion tokens on A100 gives hours and energy', async () => {
    const { page, faults } = await app.open('/workload');
    await ready(page);
    await page.locator('#training-activeParameterCount').fill('175 B');
    await page.locator('#training-tokenCount').fill('300 billion');
    await page.locator('#training-device').fill('A100 640');
    await page.keyboard.press('Enter');
    await page.locator('#training-mfuFraction').fill('50');
    // 6 x 175e9 x 300e9 / (312e12 x 0.5 x 3600 s) = 560,897 h; x 4.94 kW / 8 x 1.6 = 554.2 MWh; / 1,024 x 24 h = 22.8 d
    await eventually(() => figures(page, 'Training run')).toContain('Accelerator-hours 560,897 h');
    const shown = await figures(page, 'Training run');
    expect(shown).toContain('Duration 22.8 days');
    expect(shown).toContain('Facility energy 554.2 MWh');
    // 560,897 h x 4.94 / 8 kW x 1.6 x 270.5 g/kWh
    expect(shown).toContain('Carbon 149.9 t');
    // 560,897 h / (56 x 24 h)
    await page.getByText('This run takes 417.3 days').waitFor();
    expect(faults).toEqual([]);
  });

  it('uses site and price of the shown option', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await eventually(() => page.locator('#training-pue').getAttribute('placeholder')).toBe('1.6');
    await page.getByRole('button', { name: 'Liquid, PUE 1.15' }).click();
    await eventually(() => page.locator('#training-pue').getAttribute('placeholder')).toBe('1.15');
    // 801,282 h x 4.94 / 8 kW x 1.15
    await eventually(() => figures(page, 'Training run')).toContain('Facility energy 569.0 MWh');
    await page.locator('#training-pue').fill('1');
    await eventually(() => figures(page, 'Training run')).toContain('Facility energy 494.8 MWh');
    await page.getByRole('button', { name: 'Reset PUE to 1.15' }).click();
    await eventually(() => figures(page, 'Training run')).toContain('Facility energy 569.0 MWh');
  });

  it('uses the accelerators of the plan on request', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await page.getByRole('button', { name: 'Use 56 from Air, PUE 1.6' }).click();
    await eventually(() => figures(page, 'Training run')).toContain('Duration 596.2 days');
    await eventually(() => page.locator('#training-acceleratorCount').inputValue()).toBe('56');
    await eventually(() => page.getByRole('button', { name: /^Use \d/ }).count()).toBe(0);
  });

  it('shows the error at the field, and results again once it is corrected', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await page.locator('#training-mfuFraction').fill('120');
    await page.getByText('Must be at most 100 %; given: 120 %.').waitFor();
    await page.getByText('No result yet. Correct this field: MFU.').waitFor();
    await eventually(() => page.locator('#training-mfuFraction').getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.locator('#training-mfuFraction').fill('');
    await page.locator('#training-flopCount').fill('1e24');
    await page.getByText('State either the FLOP, or parameters and tokens.').waitFor();
    await page.locator('#training-flopCount').fill('');
    await ready(page);
  });

  it('of a publication matches the published figures, with its MFU solved for', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await page.getByLabel('Prefill').selectOption({ label: 'GPT-3 (2020)' });
    // 3,552,000 h x 0.33 kW x 1.1, of a published 1,287 MWh
    await eventually(() => figures(page, 'Training run')).toContain('Facility energy 1,289 MWh');
    await eventually(() => figures(page, 'Training run, more figures')).toContain('MFU 19.7 %');
    await page.getByText(/GPT-3 as published: Patterson et al. 2021.*Reported: 1,287 MWh/).waitFor();
  });

  it('stays in the browser over a reload, and out of the plan', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await page.locator('#training-tokenCount').fill('1 T');
    await page.getByText('1 trillion').waitFor();
    await page.reload();
    await ready(page);
    await eventually(() => page.locator('#training-tokenCount').inputValue()).toBe('1 T');
    await eventually(() => page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
  });
});

describe('an inference service', () => {
  it('shows accelerators, and the cost per million tokens once a rental price is stated', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await page.locator('#inference-demand_tokens_per_d').fill('');
    await page.getByText(/State tokens or queries (a|per) day\./).waitFor();
    await page.locator('#inference-demand_queries_per_d').fill('10 million');
    await page.locator('#inference-tokensPerQueryCount').fill('1,728');
    await page.locator('#inference-throughput_tokens_per_s').fill('1000');
    await page.locator('#inference-cloudPrice_per_h').fill('2');
    // 1.728e10 tokens / (1000 x 86,400 s) x 1.5 = 300, in 38 servers of 8: 304 x 24 h x 2 USD / 17,280 million tokens
    await eventually(() => figures(page, 'Inference service')).toContain(
      'Accelerators 304 38 servers, 10 racks',
    );
    await eventually(() => figures(page, 'Inference service')).toContain(
      'Cost, rented accelerators 0.844 USD',
    );
    // 56 x 1000 x 86,400 / 1.5
    await page.getByText('Up to 3.23 billion tokens per day are served').waitFor();
  });
});

describe('growth', () => {
  it('states when demand equals the hardware, and marks it', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await page
      .getByText('Demand and hardware are equal after 1.3 years. In 2032 demand is 128 times')
      .waitFor();
    await page.locator('.growth-chart circle').waitFor({ state: 'attached' });
    await page.locator('#growth-startRatio').fill('2');
    await page.getByText('Demand and hardware are never equal.').waitFor();
    await eventually(() => page.locator('.growth-chart circle').count()).toBe(0);
  });

  it('can be read from year to year with the arrow keys', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    const reader = page.getByRole('slider', { name: 'Values of demand and hardware' });
    await reader.press('Home');
    await reader.press('ArrowRight');
    await eventually(() => reader.getAttribute('aria-valuetext')).toBe(
      '2027: Demand 1 times, Hardware 1.41 times, Demand over hardware 0.707 times',
    );
  });
});

describe('the workload page', () => {
  it('has nothing for axe to find in either theme, and does not scroll sideways at any width', async () => {
    const { page, faults } = await app.open('/workload');
    await ready(page);
    await expectAccessible(page);
    for (const width of [1024, 1920]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoOverflow(page, `at ${String(width)} pixels`);
    }
    expect(faults).toEqual([]);
  });

  it('uses the previous site while the plan has no results, and states so', async () => {
    const { page } = await app.open('/workload');
    await ready(page);
    await visit(page, 'cooling');
    await page.locator('[id="field-cooling.pue"]').fill('0.5');
    await page.getByText('Must be at least 1; given: 0.5.', { exact: true }).waitFor();
    await visit(page, 'workload');
    await page.getByText('Results before the last change.').waitFor();
    await eventually(() => figures(page, 'Training run')).toContain('Facility energy 791.7 MWh');
    await eventually(() => page.getByText('on the 56 accelerators').count()).toBe(0);
  });
});
