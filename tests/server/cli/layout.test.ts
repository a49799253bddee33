import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { mostRacksSchema } from '../../../models/report/mostRacksSchema.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { layoutAnswerSchema } from '../../../server/http/routes/layouts.ts';
import { exampleHall } from '../../../server/http/routes/exampleHall.ts';
import { exampleWith } from '../examplePlan.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const hall = JSON.stringify(exampleHall);
const layout = (...args: readonly string[]) => runPlenum(['layout', '-', ...args], { standardInput: hall });

/** The hall of the example with a number of its racks. */
const withRacks = (count: number): string => {
  const { racks } = exampleHall;
  return JSON.stringify({ ...exampleHall, racks: { 'rack-1': { ...racks['rack-1'], count } } });
};

describe('plenum layout', () => {
  it('shows rows that together contain all placed racks', async () => {
    const { exitCode, out, err } = await layout();
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^12 racks in \d rows?, 0 unplaced$/m);
    const rows = [
      ...out.matchAll(/^ {2}[A-Z]\d\d to [A-Z]\d\d +(\d+) +(north|east|south|west) +[\d,]+ mm +[\d,]+ mm$/gm),
    ];
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(12);
  });

  it('shows the number of unplaced racks, and the reason', async () => {
    const { out } = await runPlenum(['layout', '-'], { standardInput: withRacks(500) });
    expect(out).toMatch(
      /^\d+ racks in \d+ rows, 4\d\d unplaced\n {2}The room is full: \d+ of 500 racks are placed\.$/m,
    );
  });

  it('writes a plan with these positions, which meets all placement rules', async () => {
    const file = folder.path('laid-out.json');
    const { exitCode, out } = await layout('--out', file, '--containment', 'hot-aisle');
    expect(exitCode).toBe(0);
    expect(out).toContain(`Plan with these positions: ${file}`);
    const plan = parsePlanText(readFileSync(file, 'utf8'));
    expect(Object.keys(plan.racks['rack-1']?.places ?? {})).toHaveLength(12);
    const [air] = reviewPlan(plan, loadNodeLibrary()).options;
    const ofFloor = air?.findings.filter(
      ({ path, severity }) => severity !== 'info' && /places|room/.test(path),
    );
    expect(ofFloor).toEqual([]);
  });

  it('applies options: wider aisles, shorter rows, one direction', async () => {
    const { out } = await layout('--rows-along', 'x', '--row-racks', '3', '--json');
    const { places, rowCount } = layoutAnswerSchema.parse(JSON.parse(out));
    const facings = Object.values(places['rack-1'] ?? {}).map(({ facing_deg }) => facing_deg);
    expect(facings.every((facing_deg) => facing_deg === 0 || facing_deg === 180)).toBe(true);
    expect(rowCount).toBeGreaterThanOrEqual(4);
    const narrow = layoutAnswerSchema.parse(JSON.parse((await layout('--json')).out));
    const wide = layoutAnswerSchema.parse(
      JSON.parse((await layout('--json', '--cold-aisle-mm', '6000', '--hot-aisle-mm', '6000')).out),
    );
    expect(wide.placedCount).toBeLessThan(narrow.placedCount);
  });

  it.each([
    [['--hall', 'attic'], 'Unknown hall "attic"'],
    [
      ['--cold-aisle-mm', 'wide'],
      '--cold-aisle-mm: must be a whole number of mm from 1 to 20000; given: "wide"',
    ],
    [['--hot-aisle-mm', '1200.5'], '--hot-aisle-mm: must be a whole number'],
    [['--row-racks', '0'], '--row-racks: must be a whole number from 1'],
    [['--containment', 'both'], '--containment: "both" is unknown; allowed are hot-aisle, cold-aisle, none'],
    [['--rows-along', 'z'], '--rows-along: "z" is unknown'],
    [['--utility-kW', '100'], '--utility-kW: applies only with --most'],
    [['--out', '/no-such-folder/plan.json'], 'no such folder'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, out, err } = await layout(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });

  it('rejects a hall without a room outline', async () => {
    const standardInput = JSON.stringify(exampleWith(['halls', 'hall-1', 'room'], undefined));
    const { exitCode, err } = await runPlenum(['layout', '-'], { standardInput });
    expect(exitCode).toBe(2);
    expect(err).toContain('has no room: draw a room with an outline.');
  });
});

describe('plenum layout --most', () => {
  it('counts the racks that each limit allows, and names the binding limit', async () => {
    const { exitCode, out } = await layout('--most', 'rack-1', '--option', 'air', '--utility-kW', '100');
    expect(exitCode).toBe(0);
    // Four servers of 6.5 kW at a PUE of 1.5: 39 kW at the utility, and 100 / 39 = 2.6.
    expect(out).toMatch(/^2 racks in 1 row; limited by: Utility feed$/m);
    expect(out).toMatch(/^ {2}Utility feed +100\.0 kW +39\.0 kW +2$/m);
    expect(out).toMatch(/^ {2}Cooling +– +26\.0 kW +no limit$/m);
  });

  it('prints an object of its schema with --json', async () => {
    const { out } = await layout('--most', 'rack-1', '--option', 'liquid', '--cooling-kW', '60', '--json');
    // 60 / 26 = 2.3
    expect(mostRacksSchema.parse(JSON.parse(out))).toMatchObject({ rackCount: 2, binding: 'cooling' });
  });

  it.each([
    [['--most', 'rack-9', '--option', 'air'], '"rack-9" is not a rack of the plan; its racks are rack-1.'],
    [['--most', 'rack-1'], '--option: name one of the plan’s options'],
    [['--most', 'rack-1', '--option', 'air', '--utility-kW', '-1'], '--utility-kW'],
    [['--most', 'rack-1', '--option', 'air', '--out', 'x.json'], '--out: cannot be combined with --most'],
  ])('rejects %j', async (args, message) => {
    const { exitCode, out, err } = await layout(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });
});
