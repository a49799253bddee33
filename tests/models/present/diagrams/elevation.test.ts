import { describe, expect, it } from 'vitest';
import type { Plan, Scenario } from '../../../../models/plan/document/planSchema.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import { darkDiagram, lightDiagram, printDiagram } from '../../../../models/present/diagrams/diagramTheme.ts';
import { elevationDrawing } from '../../../../models/present/diagrams/elevationDrawing.ts';
import { elevationRacks, type ElevationRack } from '../../../../models/present/diagrams/elevationRacks.ts';
import {
  blankingText,
  elevationSchedule,
  entryText,
} from '../../../../models/present/diagrams/elevationSchedule.ts';
import { elevationSheets } from '../../../../models/present/diagrams/elevationSheets.ts';
import { freeRuns } from '../../../../models/present/diagrams/freeUnits.ts';
import { placeRuns } from '../../../../models/present/diagrams/placeRuns.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { drawnLabels, outerLabels, overlappingLabels } from '../../../support/drawnLabels.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { library } from '../../../support/library.ts';
import { examplePlan, loosePlan } from '../../../support/plans.ts';

const sheet = { width: 720, height: 960 };

function racksOf(plan: Plan): ElevationRack[][] {
  return reportPlan(plan, library).options.map((option) =>
    elevationRacks(option, scenarioAt(plan, option.id), library),
  );
}

const longName =
  'Very Long Manufacturer Name Of Accelerated Computing Node With Liquid Cooling And 8 OAM Modules, revision C';

/** Racks of 100, 52 and 42.5 units: empty, full of low devices, of half units, of one name without a blank. */
function extremePlan(): Plan {
  const plan = loosePlan();
  delete plan['options'];
  const row = { class: 'server', inputBasis: 'ac', quality: {}, year: 2026, sources: ['own'] };
  const rackType = (id: string, height_U: number) => ({
    id,
    name: `${id} of a very long series name`,
    height_U,
    quality: {},
    year: 2026,
    sources: ['own'],
  });
  plan['catalogue'] = {
    sources: {
      own: { title: 'Own', publisher: 'Test', year: 2026, licence: 'none', link: 'https://example.com' },
    },
    devices: {
      low: { ...row, id: 'low', name: longName, height_U: 1, maximum_kW: 0.001 },
      half: {
        ...row,
        id: 'half',
        name: 'Half-unit patch panel',
        height_U: 0.5,
        depth: 'half',
        maximum_kW: 0,
        nameplate_kW: 0,
      },
      rear: { ...row, id: 'rear', name: 'W'.repeat(90), height_U: 2, depth: 'half', nameplate_kW: 1999 },
      unknown: { ...row, id: 'unknown', name: 'Device without a draw', height_U: 3 },
    },
    rackTypes: { tall: rackType('tall', 100), usual: rackType('usual', 52), odd: rackType('odd', 42.5) },
  };
  const rack = { hall: Object.keys(plan['halls'] as object)[0] };
  plan['racks'] = {
    tall: { ...rack, name: longName, rackType: 'tall', contents: { a: { device: 'low', count: 90 } } },
    empty: { ...rack, rackType: 'tall', contents: {} },
    low: {
      ...rack,
      name: 'Fifty servers',
      rackType: 'usual',
      count: 100_000,
      contents: { a: { device: 'low', count: 50 } },
    },
    odd: {
      ...rack,
      rackType: 'odd',
      contents: {
        a: { device: 'half', count: 9, position_U: 40 - 4 },
        b: { device: 'rear', position_U: 1, face: 'rear' },
        c: { device: 'low', position_U: 3 },
        d: { device: 'unknown', position_U: 10 },
      },
    },
  };
  return parsePlan(plan);
}

describe('the racks of an elevation', () => {
  it('are each different rack once, with all entries and places that it stands for', () => {
    const [racks = []] = racksOf(examplePlan('hall-20mw'));
    const whole = Object.values(examplePlan('hall-20mw').racks).reduce(
      (sum, { count = 1 }) => sum + count,
      0,
    );
    expect(racks).toHaveLength(2);
    expect(racks.reduce((sum, { rackCount }) => sum + rackCount, 0)).toBe(whole);
    expect(racks.flatMap(({ entries }) => entries)).toHaveLength(50);
    expect(
      entryText(racks[0]?.entries[0] ?? { id: '', name: '', hall: '', rackCount: 0, places: [] }),
    ).toMatch(/^DGX H100, row A, .+: 19 racks, A01–A10, A12–A20$/);
  });

  it('state the draw of each device at the input of the rack, and those of a rack add up to its sizing load', () => {
    for (const name of exampleNames) {
      for (const rack of racksOf(examplePlan(name)).flat()) {
        const sum = rack.devices.reduce((all, { draw }) => all + (draw?.draw_kW ?? 0), 0);
        expect(sum, `${name}: ${rack.rackType}`).toBeCloseTo(rack.sizing_kW, 6);
      }
    }
  });

  it('state the basis of a draw that is not the maximum, and one that no source gives', () => {
    const [racks = []] = racksOf(extremePlan());
    const odd = racks.find(({ height_U }) => height_U === 42.5);
    expect(elevationSchedule(odd ?? { devices: [] }).map(({ details }) => details)).toEqual([
      'U 36–39.5; 0.5 U each, half depth, front; 0 kW each',
      'U 10–12; 3 U, full depth; draw unknown',
      'U 3; 1 U, full depth; 0.001 kW',
      'U 1–2; 2 U, half depth, rear; 1,999 kW, nameplate',
    ]);
  });
});

describe('free units', () => {
  const device = {
    contentsId: 'a',
    index: 0,
    name: 'a',
    deviceClass: 'server',
    height_U: 2,
    draw: null,
  } as const;
  const rack = {
    height_U: 10,
    devices: [
      { ...device, position_U: 1, faces: 'both' },
      { ...device, position_U: 5, faces: 'rear' },
    ],
  } as const;

  it('are counted by side: a half-depth device leaves the other side open', () => {
    expect(freeRuns(rack, 'front')).toEqual([{ position_U: 3, height_U: 8 }]);
    expect(freeRuns(rack, 'rear')).toEqual([
      { position_U: 3, height_U: 2 },
      { position_U: 7, height_U: 4 },
    ]);
    expect(blankingText(rack)).toBe('Blanking panels: 8 U are open in front.');
  });
});

describe('labels of places', () => {
  it('are ranges where numbers follow each other', () => {
    expect(placeRuns(['A01', 'A02', 'A03', 'A05', 'B01', 'rear', 'B09', 'B10'])).toBe(
      'A01–A03, A05, B01, rear, B09–B10',
    );
    expect(placeRuns(['9', '10', 'a9', 'a10', 'a010'])).toBe('9–10, a9–a10, a010');
    expect(placeRuns([])).toBe('');
  });
});

describe('the drawing of elevations', () => {
  const mixed = racksOf(examplePlan('mixed-hall'))[0] ?? [];

  it('is as the committed file: a rack on paper', async () => {
    const [rack] = mixed;
    if (rack === undefined) throw new Error('no rack');
    const drawing = elevationDrawing(rack, { width: 348, height: 960 }, printDiagram);
    await expect(svgText(drawing)).toMatchFileSnapshot('./__snapshots__/elevation-print.svg');
  });

  it('is as the committed file: a sheet of several racks, dark', async () => {
    const [first] = elevationSheets(mixed, sheet, darkDiagram);
    if (first === undefined) throw new Error('no sheet');
    await expect(svgText(first)).toMatchFileSnapshot('./__snapshots__/elevation-sheet-dark.svg');
  });

  it('is as the committed file: tall, empty and full racks with long names', async () => {
    const [racks = []] = racksOf(extremePlan());
    const sheets = elevationSheets(racks, sheet, lightDiagram);
    await expect(sheets.map((one) => svgText(one)).join('\n')).toMatchFileSnapshot(
      './__snapshots__/elevation-extremes.txt',
    );
  });

  it('has no texts that overlap or leave the drawing, in all examples and at extremes', () => {
    const plans: [string, Plan][] = exampleNames.map((name) => [name, examplePlan(name)]);
    for (const [name, plan] of [...plans, ['extremes', extremePlan()] as const]) {
      for (const racks of racksOf(plan)) {
        for (const width of [300, 340, 720, 1100]) {
          for (const drawing of elevationSheets(racks, { width, height: 960 }, printDiagram)) {
            expect(overlappingLabels(drawing), `${name} at ${String(width)}`).toEqual([]);
            expect(outerLabels(drawing), `${name} at ${String(width)}`).toEqual([]);
          }
        }
      }
    }
  });

  it('has a name for every device that is high enough for one, on both sides', () => {
    for (const rack of mixed) {
      const labels = drawnLabels(elevationDrawing(rack, { width: 430, height: 960 }, printDiagram));
      const first = rack.devices[0]?.name ?? '';
      const sides = labels.filter(({ text }) => text === first);
      expect(sides.length).toBeGreaterThanOrEqual(rack.devices.filter(({ name }) => name === first).length);
    }
  });

  it('is nothing without racks', () => {
    expect(elevationSheets([], sheet, printDiagram)).toEqual([]);
    expect(elevationRacks({ racks: [] }, { racks: {}, halls: {} } as unknown as Scenario, library)).toEqual(
      [],
    );
  });
});
