import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../../models/report/reportSchema.ts';
import { examplePath, exampleText, exampleWith } from '../examplePlan.ts';
import { badPlans } from '../badPlans.ts';
import { ended, spawnPlenum, startPlenum } from './spawnPlenum.ts';

// Five processes at a time, which take longer together than one alone.
const together = { timeout: 60_000 };

describe.concurrent('the process', together, () => {
  it('prints the example and exits 0', async () => {
    const { exitCode, out, err } = await spawnPlenum(['report', examplePath]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('637,728 kWh');
  });

  it('reads standard input', async () => {
    const { exitCode, out } = await spawnPlenum(['report', '-', '--json'], exampleText);
    expect(exitCode).toBe(0);
    expect(reportSchema.parse(JSON.parse(out)).options).toHaveLength(2);
  });

  it('exits 1 if check finds an error', async () => {
    const plan = exampleWith(['racks', 'rack-1', 'feeds'], {
      a: { phaseCount: 3, voltage_V: 415, current_A: 32 },
    });
    expect((await spawnPlenum(['check', '-'], JSON.stringify(plan))).exitCode).toBe(1);
  });

  // Those that could cause more than a rejection: recursion, size, prototypes, and findings that prevent results.
  const harmful = badPlans.filter(({ code }) =>
    ['json-too-deep', 'json-too-large', 'key-forbidden', 'plan-not-computable'].includes(code),
  );
  it.each(harmful)('exits 2 without a stack trace for a plan with $what', async ({ text }) => {
    const { exitCode, out, err } = await spawnPlenum(['report', '-'], text);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^plenum: /);
    expect(err).not.toContain('    at ');
  });

  it('does not crash if its reader closes the pipe early', async () => {
    const child = startPlenum(['devices', '--json']);
    const result = ended(child);
    child.stdout?.destroy();
    const { exitCode, err } = await result;
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  });
});
