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

  describe('of a plan that accepts its errors', () => {
    const accepting = async (): Promise<string> => {
      const { out } = await runPlenum(['check', '-', '--json'], { standardInput: overloaded });
      const { options } = checksSchema.parse(JSON.parse(out));
      const errors = (options[0]?.findings ?? []).filter(({ severity }) => severity === 'error');
      const decisions = errors.map(({ code, path, message, occurrenceCount }, index) => [
        `decision-${String(index + 1)}`,
        {
          code,
          path,
          message,
          placeCount: occurrenceCount,
          decision: 'accepted',
          reason: 'For a trial.',
          by: 'A. Lee',
        },
      ]);
      return JSON.stringify({ ...JSON.parse(overloaded), findingDecisions: Object.fromEntries(decisions) });
    };

    it('exits 0 and lists them last, with the reason', async () => {
      const { exitCode, out } = await runPlenum(['check', '-'], { standardInput: await accepting() });
      expect(exitCode).toBe(0);
      expect(out).toMatch(/Findings: 0 errors and \d+ accepted/);
      const [open = '', decided = ''] = out.split('Accepted and ignored findings');
      expect(open).not.toContain('feed-overload');
      expect(decided).toMatch(/error +feed-overload/);
      expect(decided).toContain('Accepted by A. Lee: For a trial.');
    });

    it('exits 1 with --all', async () => {
      const { exitCode } = await runPlenum(['check', '-', '--all'], { standardInput: await accepting() });
      expect(exitCode).toBe(1);
    });

    it('has the decision on the finding with --json', async () => {
      const { exitCode, out } = await runPlenum(['check', '-', '--json'], {
        standardInput: await accepting(),
      });
      expect(exitCode).toBe(0);
      const { options } = checksSchema.parse(JSON.parse(out));
      for (const { findings } of options) {
        const overload = findings.find(({ code }) => code === 'feed-overload');
        expect(overload).toMatchObject({
          severity: 'error',
          decision: { decision: 'accepted', reason: 'For a trial.' },
        });
      }
    });
  });
});
