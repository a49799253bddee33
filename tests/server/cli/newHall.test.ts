import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newHallSchema } from '../../../models/newHall/newHallSchema.ts';
import { whatFitsSchema } from '../../../models/newHall/whatFitsSchema.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();

/** A command line as a text, split at spaces. */
const run = (line: string) => runPlenum(line.split(' '));

describe('plenum new', () => {
  it('writes a valid plan, and shows racks, room, assumptions and findings', async () => {
    const file = folder.path('hall.json');
    const { exitCode, out, err } = await run(
      `new --device dgx-b200 --racks 8 --city frankfurt --cooling compare --feed 2n --room as-needed -o ${file}`,
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^ {2}Racks +8 +8$/m);
    expect(out).toMatch(/^ {2}IT capacity +229\.0 kW +229\.0 kW$/m);
    expect(out).toMatch(/^ {2}Sides of a rack: 6$/m);
    expect(out).toMatch(/^Findings: 0 errors, /m);
    expect(out).toContain(`Plan: ${file}`);
    const plan = parsePlanText(readFileSync(file, 'utf8'));
    expect(Object.keys(plan.options ?? {})).toEqual(['air', 'rear-door']);
  });

  it('prints with --json what POST /api/v1/halls/proposals returns', async () => {
    const { out } = await run(
      'new --device dgx-h100 --it-kW 100 --city chicago --room 12x9.5 --per-rack 4 --json',
    );
    const hall = newHallSchema.parse(JSON.parse(out));
    expect(hall.rackCount).toBe(2);
    expect(hall.plan.halls['hall-1']?.room?.outline[2]).toEqual({ x_mm: 12_000, y_mm: 9500 });
  });

  it('says how many racks a room holds', async () => {
    const { exitCode, out } = await run(
      'new --device dgx-b200 --racks 40 --city frankfurt --cooling air --room 9x8',
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/\d+ of 40 racks fit in the room of 9 × 8 m/);
  });

  it.each([
    [
      '--device dgx-b200 --racks 4 --city frankfrt',
      '"frankfrt" is not a known city; similar: Frankfurt am Main',
    ],
    [
      '--device dgx-b200 --racks 4 --city qqxqqxqqx',
      'no city of 5,000 inhabitants or more has a similar name',
    ],
    ['--device dgx-b200 --racks 0 --city frankfurt', '--racks: must be a whole number from 1'],
    ['--device dgx-b200 --racks 1000000 --city frankfurt', '1,000,000 racks exceed the largest hall'],
    ['--device dgx-b200 --racks 4 --it-kW 90 --city frankfurt', 'state one of --racks, --it-kW'],
    ['--device dgx-b200 --city frankfurt', 'state one of --racks, --it-kW'],
    [
      '--device dgx-b200 --racks 4 --city frankfurt --room 20',
      '--room: must be as-needed, or width and depth',
    ],
    ['--device dgx-z --racks 4 --city frankfurt', 'Unknown device "dgx-z"'],
    ['--device mi350x-8u-air --racks 4 --city frankfurt', 'No source gives the height'],
    ['--device dgx-b200 --racks 4 --city frankfurt --cooling ice', 'allowed are air, rear-door'],
    ['--device dgx-b200 --racks 4 --city frankfurt plan.json', 'no file is read'],
    ['--device dgx-b200 --accelerators 4 --city frankfurt --voltage 230', '--voltage'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, out, err } = await run(`new ${line}`);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('plenum fits', () => {
  it('shows the racks that each limit allows, and their hall', async () => {
    const { exitCode, out } = await run(
      'fits --power 0.5MW --area 120 --device dgx-b200 --city frankfurt --cooling air --basis it',
    );
    expect(exitCode).toBe(0);
    // 500 / 28.6 = 17.5.
    expect(out).toMatch(/^17 racks fit; power is the limit\.$/m);
    expect(out).toMatch(/^ {2}Floor area +\d+$/m);
    expect(out).toMatch(/^ {2}Racks +17$/m);
  });

  it('prints with --json what POST /api/v1/halls/fits returns', async () => {
    const { out } = await run(
      'fits --power 900kW --room 8x7 --device dgx-b200 --city london --cooling air --json',
    );
    const fits = whatFitsSchema.parse(JSON.parse(out));
    expect(fits.limit).toBe('floor-area');
    expect(fits.hall.rackCount).toBe(fits.rackCount);
  });

  it.each([
    ['--power 5 --area 60', '--power: must be a power with its unit'],
    ['--power 5MW', '--area: state either the floor area or the room'],
    ['--power 5MW --area 60 --room 9x9', '--area: state either the floor area or the room'],
    ['--power 10kW --area 60', '10 kW supply none'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, err } = await run(`fits --device dgx-b200 --city frankfurt ${line}`);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});
