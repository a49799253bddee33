import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  reportSchema,
  annualSchema,
  comparisonSchema,
  peakSchema,
} from '../../../models/report/reportSchema.ts';
import { examplePath } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

describe('plenum compare', () => {
  it('shows only the options and their savings', async () => {
    const { exitCode, out } = await runPlenum(['compare', examplePath]);
    expect(exitCode).toBe(0);
    for (const shown of ['179,361 kWh', '28.1 %', '16,124.55 USD', '48.52 t']) expect(out).toContain(shown);
    for (const heading of ['Racks', 'Findings', 'Inputs']) expect(out).not.toContain(heading);
  });

  it('says what qualifies the savings, a stated PUE first', async () => {
    const { out } = await runPlenum(['compare', examplePath]);
    expect(out).toMatch(
      /What qualifies the savings\n {2}Liquid, PUE 1\.15\n {4}asserted PUE: Stated in the plan, not computed/,
    );
    expect(out).toContain('Gained findings: ');
  });

  it('prints plan, currency, comparison and options with --json', async () => {
    const { out } = await runPlenum(['compare', examplePath, '--json']);
    const schema = z.strictObject({
      plan: reportSchema.shape.plan,
      currency: z.literal('USD'),
      comparison: comparisonSchema,
      options: z.array(
        z.strictObject({ id: z.string(), name: z.string(), annual: annualSchema, peak: peakSchema }),
      ),
      caveats: z.array(
        z.looseObject({ id: z.string(), caveats: z.array(z.looseObject({ label: z.string() })).min(1) }),
      ),
    });
    const { comparison, options, caveats } = schema.parse(JSON.parse(out));
    expect(options.map(({ id }) => id)).toEqual(['air', 'liquid']);
    expect(caveats[0]?.caveats[0]?.label).toBe('asserted PUE');
    expect(comparison.options.at(-1)?.energySavingFraction).toBeCloseTo(0.28125, 9);
  });
});
