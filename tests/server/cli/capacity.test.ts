import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { capacityResult } from '../../../server/results/capacityResult.ts';
import { capacityAnswerSchema } from '../../../server/http/routes/capacities.ts';
import { examplePath, exampleText, exampleWith } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

/** The cells of the lines that begin with a label. */
const rowsOf = (page: string, label: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.trimStart().startsWith(`${label}  `))
    .map((line) => line.trim().split(/ {2,}/));

const hallPath = new URL('../../../examples/hall-1mw.json', import.meta.url).pathname;
const rack = ['racks', 'rack-1', 'contents', 'dgx'];
const threeServers = JSON.stringify(exampleWith(rack, { device: 'dgx-a100-640', count: 3, position_U: 1 }));

describe('plenum capacity', () => {
  it('shows each limit with its use and headroom, and marks the binding one', async () => {
    const { exitCode, out, err } = await runPlenum(['capacity', hallPath, '--option', 'air']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out.split('\n')[0]).toMatch(/^A hall of 1 MW/);
    expect(rowsOf(out, 'Hall IT capacity')).toEqual([['Hall IT capacity', '1,001 kW', '1,050 kW', '49 kW']]);
    expect(rowsOf(out, 'Rack units')[0]).toEqual(['Rack units', '924 U', '924 U', '0 U', 'binding']);
    expect(out).toContain('DGX A100 rack: each of 22 racks');
    expect(rowsOf(out, 'Air-cooled heat per rack')).toEqual([
      ['Air-cooled heat per rack', '45.5 kW', '30 kW', '-15.5 kW', 'exceeded, binding'],
    ]);
    expect(out).toContain('Stranded when full: 49.0 kW of IT power');
  });

  it('marks a missing limit', async () => {
    const { out } = await runPlenum(['capacity', examplePath, '--option', 'air']);
    expect(rowsOf(out, 'Rack cooling capacity')).toEqual([
      ['Rack cooling capacity', '45.5 kW', '–', '–', 'no limit'],
    ]);
  });

  it('shows how many more of a device fit, the limiting constraint, and what was not checked', async () => {
    const args = ['capacity', '-', '--option', 'liquid', '--device', 'dgx-a100-640'];
    const { out } = await runPlenum(args, { standardInput: threeServers });
    // Three of 6.5 kW leave 30 - 19.5 = 10.5 kW of heat to the air: one more, and not two.
    expect(out).toMatch(/^ {2}1 more \S.* fits; limited by: Air-cooled heat per rack\.$/m);
    expect(out).toContain('Not checked, as not stated or unknown: ');
  });

  it('shows rows of placed racks', async () => {
    const { out } = await runPlenum(['capacity', hallPath, '--option', 'air', '--device', 'dgx-h100']);
    const [heading = []] = rowsOf(out, 'Row');
    expect(heading.at(-1)).toBe('Additional');
    const rows = [...out.matchAll(/^ {2}[A-Z]\d+ to [A-Z]\d+ +11 +462 U +0 U +500\.5 kW +no limit .* 0$/gm)];
    expect(rows).toHaveLength(2);
  });

  it('shows the capex of stranded power, in the currency of the plan', async () => {
    const path = new URL('../../../examples/hall-owned.json', import.meta.url).pathname;
    const plan = JSON.stringify({
      ...(parsePlanText(readFileSync(path, 'utf8')) as object),
      halls: { 'hall-1': { name: 'Hall 1', itCapacity_kW: 1101 } },
    });
    const { out } = await runPlenum(['capacity', '-', '--option', 'air'], { standardInput: plan });
    expect(out).toMatch(/100\.0 kW of IT power.* Capex of that power:\s+[\d,]+ USD\./s);
  });

  it('prints the result of the models with --json', async () => {
    const args = ['capacity', examplePath, '--option', 'air', '--device', 'dgx-h100', '--json'];
    const { exitCode, out, err } = await runPlenum(args);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const request = { optionId: 'air', deviceId: 'dgx-h100' };
    const expected = capacityResult(parsePlanText(exampleText), request, loadNodeLibrary());
    expect(capacityAnswerSchema.parse(JSON.parse(out))).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(expected.currency).toBe('USD');
  });

  it.each([
    [[], '--option: name one of the plan’s options: air, liquid'],
    [['--option', 'steam'], 'has no "steam"'],
    [['--option', 'air', '--device', 'abacus'], 'Unknown device "abacus"'],
  ])('rejects %j', async (args, message) => {
    const { exitCode, out, err } = await runPlenum(['capacity', examplePath, ...args]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });
});
