import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { energyPartsTable } from '../../../server/cli/text/energyPartsTable.ts';
import { equipmentTable } from '../../../server/cli/text/equipmentTable.ts';
import { inBlocks } from '../../../server/cli/text/inBlocks.ts';
import { optionsTable } from '../../../server/cli/text/optionsTable.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePath, systemPlan } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

const report = reportPlan(parsePlan(systemPlan()), loadNodeLibrary());
const [air, liquid] = report.options.map(({ annual, plant }) => {
  if (plant === null) throw new Error('both options have plants');
  return { annual, plant };
});
if (air === undefined || liquid === undefined) throw new Error('there are two options');

const rowOf = (lines: readonly string[], label: string): string[] =>
  lines
    .filter((line) => line.trimStart().startsWith(`${label}  `))
    .flatMap((line) => line.trim().split(/ {2,}/));

describe('a plan with computed cooling', () => {
  const lines = optionsTable(report, 80);

  it('shows TUE, WUE, water, free cooling and the design hour', () => {
    const { hottest, mostHumid, tue, water_L, freeCoolingHourCount } = liquid.plant;
    expect(rowOf(lines, 'TUE')[2]).toBe(String(Number(tue?.toFixed(3))));
    expect(Number.parseFloat(rowOf(lines, 'Water')[2] ?? '')).toBeCloseTo(water_L / 1000, 1);
    expect(rowOf(lines, 'Free cooling')[2]).toBe(`${freeCoolingHourCount.toLocaleString('en-US')} h`);
    const peak_kW = Math.max(hottest.facility_kW, mostHumid.facility_kW);
    expect(rowOf(lines, 'Design hour, facility')[2]).toBe(`${peak_kW.toFixed(1)} kW`);
  });

  it('shows the savings by part, which add up to the total', () => {
    const kWh = (label: string) => Number(rowOf(lines, label)[2]?.replace(/[ ,]|kWh/g, ''));
    const parts = ['compute', 'server fans', 'power chain', 'lighting', 'cooling'].map(kWh);
    // Each is rounded to a whole kWh.
    expect(Math.abs(parts.reduce((total, part) => total + part, 0) - kWh('energy'))).toBeLessThanOrEqual(3);
  });

  it('fits two options into 80 columns', () => {
    expect(lines.filter((line) => line.trimStart().startsWith('PUE  '))).toHaveLength(1);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('shows electricity by part, with shares of facility energy', () => {
    const parts = energyPartsTable(report.options, 80);
    const { compute_kWh } = air.plant.energy;
    expect(rowOf(parts, 'Compute')).toEqual([
      'Compute',
      Math.round(compute_kWh).toLocaleString('en-US'),
      `${((100 * compute_kWh) / air.annual.facilityEnergy_kWh).toFixed(1)} %`,
      expect.any(String),
      expect.any(String),
    ]);
    const shares = parts.slice(1).map((line) => Number(/([\d.]+) %/.exec(line)?.[1]));
    expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(100, 0);
  });

  it('omits parts that are zero in all options', () => {
    expect(energyPartsTable(report.options, 80).join('\n')).not.toContain('Heat pumps');
  });

  it('lists the equipment of each option, with redundant units separate', () => {
    const machines = equipmentTable(report.options);
    const names = [...air.plant.equipment, ...liquid.plant.equipment].map(({ name }) => name);
    expect(machines).toHaveLength(names.length + 3);
    for (const name of names) expect(machines.join('\n')).toContain(name);
    expect(rowOf(machines, 'CDUs')).toEqual([
      'CDUs',
      'liquid',
      '4+1',
      expect.stringMatching(/ kW$/),
      expect.stringMatching(/ kW$/),
      expect.stringMatching(/ L\/min$/),
    ]);
    expect(Math.max(...machines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('is shown by report', async () => {
    const { out } = await runPlenum(['report', '-'], { standardInput: JSON.stringify(systemPlan()) });
    expect(out).toContain('Energy by part, and share of facility energy');
    expect(out).toContain('Equipment, sized for the design hour');
  });
});

describe('a plan with stated PUEs', () => {
  it('has none of these sections', async () => {
    const { out } = await runPlenum(['report', examplePath]);
    for (const heading of ['TUE', 'Energy by part', 'Equipment']) expect(out).not.toContain(heading);
  });
});

describe('blocks', () => {
  const block = (items: readonly string[]): string[] => [items.join(' ')];

  it('are side by side as far as the width allows, at most five', () => {
    expect(inBlocks(['aaa', 'bbb', 'ccc'], 7, block)).toEqual(['aaa bbb', '', 'ccc']);
    expect(inBlocks(['a', 'b', 'c', 'd', 'e', 'f'], 99, block)).toEqual(['a b c d e', '', 'f']);
  });

  it('have one item if even that is too wide, and are empty without items', () => {
    expect(inBlocks(['aaaa', 'bbbb'], 2, block)).toEqual(['aaaa', '', 'bbbb']);
    expect(inBlocks([], 2, block)).toEqual([]);
  });
});
