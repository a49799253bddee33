import { describe, expect, it } from 'vitest';
import { checksSchema } from '../../../server/http/routes/checks.ts';
import { examplePath, exampleWith } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

const overloaded = JSON.stringify(
  exampleWith(['racks', 'rack-1', 'feeds'], { a: { phaseCount: 3, voltage_V: 415, current_A: 32 } }),
);

describe('plenum check', () => {
  it('exits 0 if no finding is an error', async () => {
    const { exitCode, out } = await runPlenum(['check', examplePath]);
    expect(exitCode).toBe(0);
    expect(out).toContain('Findings: 0 errors');
    expect(out).toContain('rack-beyond-single-feed');
  });

  it('exits 1 if a finding is an error', async () => {
    const { exitCode, out } = await runPlenum(['check', '-'], { standardInput: overloaded });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/error +feed-overload \(all options\)/);
  });

  it('exits 1 with --json as well, and prints the findings of each option', async () => {
    const { exitCode, out } = await runPlenum(['check', '-', '--json'], { standardInput: overloaded });
    expect(exitCode).toBe(1);
    const { options } = checksSchema.parse(JSON.parse(out));
    expect(options.map(({ id }) => id)).toEqual(['air', 'liquid']);
    expect(options[0]?.findings.map(({ code }) => code)).toContain('feed-overload');
  });

  it('still reports a plan with an error, since it can be computed', async () => {
    const { exitCode } = await runPlenum(['report', '-'], { standardInput: overloaded });
    expect(exitCode).toBe(0);
  });
});
