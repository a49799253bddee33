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
  it('says what failures prove, and how full each node is before and after the worst', async () => {
    const { exitCode, out } = await runPlenum(['report', path]);
    expect(exitCode).toBe(0);
    expect(out.match(/^Failures of the electrical plant$/gm)).toHaveLength(1);
    expect(out).toContain('Proven: all is carried after any single failure. It is meant to be 2n.');
    expect(out).toMatch(/^ {2}100\.0 % of \d+ single failures survived\.$/m);
    expect(out).toMatch(
      /^ {2}UPS A +[\d,.]+ kVA +1,500 kVA +\d\d\.\d % +[\d,.]+ kVA +\d\d\.\d % +\d+ kVA +\S/m,
    );
  });

  it('names failures that do harm, what each drops and what it overloads', async () => {
    const out = await reportWith((nodes) => {
      for (const node of Object.values(nodes)) {
        if (node.unitRating_kVA !== undefined) node.unitRating_kVA = 600;
        if (node.unitRating_kW !== undefined) node.unitRating_kW = 600;
      }
    });
    expect(out).toContain('Failures that do harm\n');
    expect(out).toMatch(/Overloads [\s\S]* with [\d,.]+ of [\d,.]+ kVA/);
    expect(out).not.toContain('after any single failure. It is meant');
  });

  it('is left out where the plan does not say what feeds what', async () => {
    expect((await runPlenum(['report', examplePath])).out).not.toContain('Failures of the electrical plant');
  });
});
