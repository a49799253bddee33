import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplePath } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

const path = new URL('../../../examples/hall-1mw.json', import.meta.url).pathname;

interface Node {
  unitRating_kW?: number;
  unitRating_kVA?: number;
}

/** The topology of the hall with one value of a node changed. */
async function reportWith(change: (nodes: Record<string, Node>) => void): Promise<string> {
  const plan = JSON.parse(readFileSync(path, 'utf8')) as { powerTopology: { nodes: Record<string, Node> } };
  change(plan.powerTopology.nodes);
  return (await runPlenum(['report', '-'], { standardInput: JSON.stringify(plan) })).out;
}

describe('the topology in a report', () => {
  it('shows the verified redundancy, and the utilisation of each node before and after its worst failure', async () => {
    const { exitCode, out } = await runPlenum(['report', path]);
    expect(exitCode).toBe(0);
    expect(out.match(/^Failures of the electrical plant$/gm)).toHaveLength(1);
    expect(out).toContain('Verified redundancy: every single failure is tolerated. Declared redundancy: 2n.');
    expect(out).toMatch(/^ {2}100\.0 % of \d+ single failures tolerated\.$/m);
    expect(out).toMatch(
      /^ {2}UPS A +[\d,.]+ kVA +1,500 kVA +\d\d\.\d % +[\d,.]+ kVA +\d\d\.\d % +\d+ kVA +\S/m,
    );
  });

  it('names failures with impact, with dropped loads and overloads', async () => {
    const out = await reportWith((nodes) => {
      for (const node of Object.values(nodes)) {
        if (node.unitRating_kVA !== undefined) node.unitRating_kVA = 600;
        if (node.unitRating_kW !== undefined) node.unitRating_kW = 600;
      }
    });
    expect(out).toContain('Failures with impact\n');
    expect(out).toMatch(/Overloads [\s\S]* with [\d,.]+ of [\d,.]+ kVA/);
    expect(out).not.toContain('any single failure. Declared');
  });

  it('is omitted if the plan has no power topology', async () => {
    expect((await runPlenum(['report', examplePath])).out).not.toContain('Failures of the electrical plant');
  });
});
