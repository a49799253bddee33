import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runPlenum } from './runPlenum.ts';

const spanSchema = z.strictObject({ low: z.number().nullable(), high: z.number().nullable() });

const rowSchema = z.strictObject({
  id: z.string().regex(/^A[0-4]-\d\d[a-f]?$/),
  article: z.string(),
  claim: z.string().min(10),
  formula: z.string().min(1),
  inputs: z.array(z.strictObject({ label: z.string().min(1), value: z.number(), unit: z.string() })),
  claimed: spanSchema.nullable(),
  claimedUnit: z.string(),
  claimedIsImplied: z.boolean(),
  answer: z.number().nullable(),
  answerSpan: spanSchema.nullable(),
  unit: z.string(),
  verdict: z.enum(['holds', 'roughly', 'does not hold', 'cannot be tested']),
  isDerived: z.boolean(),
  reason: z.string().min(1),
});

const rowsOf = (out: string): z.infer<typeof rowSchema>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)));

describe('plenum claims', () => {
  it('prints one JSON object per line for each claim, its keys in order', async () => {
    const { exitCode, out, err } = await runPlenum(['claims', '--json']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const rows = rowsOf(out);
    expect(rows).toHaveLength(99);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(rowSchema.shape));
  });

  it('shows them by article, with verdict, formula, inputs and reason, wrapped', async () => {
    const { out, err } = await runPlenum(['claims']);
    expect(err).toBe('');
    expect([...out.matchAll(/^Article (A\d): \d+ claims/gm)].map(([, name]) => name)).toEqual([
      'A0',
      'A1',
      'A2',
      'A3',
      'A4',
    ]);
    expect(out).toMatch(
      / A4-27a {2}roughly {11}claimed 30\.0 % of the energy; Plenum 1\d\.\d % of the energy \(/,
    );
    expect(out).toContain('  A4-28b  holds             implied 637.7 MWh; Plenum 637.7 MWh\n');
    expect(out).toContain('claimed 7 to 8 datacentres; Plenum 7.28 datacentre-days\n');
    expect(out).toContain('claimed at most 2019; Plenum 2020\n');
    expect(out).toContain('Plenum 6.30e25 FLOP (6.30e25 to 1.26e26)\n');
    expect(out).toContain('          The annual savings for the rack. [derived]\n');
    expect(out).toContain(
      '          Formula: 1 − overhead with liquid / overhead with air, as computed by the plan. ',
    );
    const longest = Math.max(...out.split('\n').map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(110);
  });

  it('counts the verdicts of an article', async () => {
    const rows = rowsOf((await runPlenum(['claims', '--json', '--article', 'A0'])).out);
    expect(rows.every(({ article }) => article === 'A0')).toBe(true);
    const holding = rows.filter(({ verdict }) => verdict === 'holds').length;
    const { out } = await runPlenum(['claims', '--article', 'A0']);
    expect(out).toMatch(
      new RegExp(`^Article A0: ${String(rows.length)} claims \\(holds ${String(holding)}, `),
    );
  });

  it('selects those of one verdict', async () => {
    const { out } = await runPlenum(['claims', '--json', '--verdict', 'does not hold', '--article', 'A4']);
    const rows = rowsOf(out);
    expect(rows.map(({ id }) => id)).toContain('A4-07a');
    expect(rows.every(({ verdict, article }) => verdict === 'does not hold' && article === 'A4')).toBe(true);
  });

  it('reports if no claim matches', async () => {
    const { exitCode, out } = await runPlenum(['claims', '--verdict', 'roughly', '--article', 'A3']);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'No claim matches.\n' });
    expect((await runPlenum(['claims', '--json', '--verdict', 'roughly', '--article', 'A3'])).out).toBe('');
  });

  it.each([
    [['--article', 'A9'], '--article: "A9" is unknown; allowed are A0, A1, A2, A3, A4'],
    [['--verdict', 'maybe'], '--verdict: "maybe" is unknown; allowed are holds, roughly, does not hold'],
    [['A4'], 'A4: claims accepts options only'],
  ])('rejects %j, and states what is allowed', async (args, message) => {
    const { exitCode, out, err } = await runPlenum(['claims', ...args]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });
});
