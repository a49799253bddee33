import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import type { Mark } from '../../../../models/present/charts/mark.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import {
  drawingSheets,
  hallScenes,
  type SheetRequest,
  type SheetSet,
  type SheetSource,
} from '../../../../models/present/sheets/drawingSheets.ts';
import { sheetPapers, type SheetPaperId } from '../../../../models/present/sheets/paper.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { drawnLabels, outerLabels, overlappingLabels } from '../../../support/drawnLabels.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { library } from '../../../support/library.ts';
import { examplePlan, loosePlan } from '../../../support/plans.ts';

const sources = new Map<Plan, SheetSource>();

function sourceOf(plan: Plan): SheetSource {
  const known = sources.get(plan);
  if (known !== undefined) return known;
  const [option] = reportPlan(plan, library).options;
  if (option === undefined) throw new Error('the plan has no option');
  const source = { scenario: scenarioAt(plan, option.id), option, library };
  sources.set(plan, source);
  return source;
}

const plans = new Map(exampleNames.map((name) => [name, examplePlan(name)]));
const planNamed = (name: string): Plan => plans.get(name) ?? examplePlan(name);

const request: SheetRequest = {
  paper: 'a3',
  scale: 'fit',
  halls: [],
  contents: ['floor', 'elevations', 'one-line'],
  lengthUnit: 'm',
  date: '2026-11-30',
  revision: 'B',
  revisionNote: 'Row B moved by a tile',
  drawnBy: 'M. Rossi',
};

const setOf = (plan: Plan, change: Partial<SheetRequest> = {}): SheetSet =>
  drawingSheets(sourceOf(plan), { ...request, ...change });

const textsOf = (drawing: Mark): string[] => drawnLabels(drawing).map(({ text }) => text);

describe('drawing sheets', () => {
  it.each(exampleNames)(
    'of %s have no text that overlaps another or leaves the paper, on any paper',
    (name) => {
      const onPaper = [
        ...(['a4', 'a3', 'a1', 'ansi-b', 'arch-d'] as const).map((paper) => ({ paper }) as const),
        ...(['a4', 'a3', 'ansi-a', 'arch-a'] as const).map(
          (paper) => ({ paper, orientation: 'portrait' }) as const,
        ),
      ];
      for (const lying of onPaper) {
        const lengthUnit = sheetPapers[lying.paper].series === 'metric' ? 'm' : 'ft';
        for (const { id, drawing } of setOf(planNamed(name), { ...lying, lengthUnit }).sheets) {
          const faults = { overlapping: overlappingLabels(drawing, 0.1), outside: outerLabels(drawing) };
          expect({ id, ...lying, ...faults }).toEqual({ id, ...lying, overlapping: [], outside: [] });
        }
      }
    },
  );

  it('number themselves, and state project, scale, date, revision and who drew them', () => {
    const { sheets, missing } = setOf(planNamed('hall-1mw'));
    expect(missing).toEqual([]);
    expect(sheets.map(({ id, scale }) => [id, scale])).toEqual([
      ['floor-hall-1', '1:50'],
      ['elevations-1', '1:20'],
      ['one-line-1', 'Not to scale'],
    ]);
    for (const [index, { drawing, title }] of sheets.entries()) {
      const texts = textsOf(drawing);
      for (const text of [
        '2026-11-30',
        'B',
        'Row B moved by a tile',
        'M. Rossi',
        title,
        `${String(index + 1)} of 3`,
      ])
        expect(texts).toContain(text);
    }
  });

  it('are as large as their paper, in mm', () => {
    const [sheet] = setOf(planNamed('hall-1mw'), { paper: 'arch-d' }).sheets;
    // 36 by 24 inches.
    expect(sheet?.drawing.attributes).toMatchObject({
      width: '914.4mm',
      height: '609.6mm',
      viewBox: '0 0 914.4 609.6',
    });
  });

  it('stand upright if asked to: with the legend above the title block where both have no room side by side', () => {
    const [a3] = setOf(planNamed('hall-1mw'), { paper: 'a3', orientation: 'portrait' }).sheets;
    expect(a3?.drawing.attributes).toMatchObject({ width: '297mm', height: '420mm' });
    const set = setOf(planNamed('hall-1mw'), { paper: 'a4', orientation: 'portrait' });
    expect(set.missing).toEqual([]);
    const [a4] = set.sheets;
    expect(a4?.drawing.attributes).toMatchObject({ width: '210mm', height: '297mm' });
    const texts = drawnLabels(a4?.drawing ?? { tag: '', attributes: {}, children: [] });
    const topOf = (text: string): number => texts.find((one) => one.text === text)?.top ?? NaN;
    expect(topOf('Legend')).toBeLessThan(topOf('2026-11-30') - 40);
    expect(texts.every(({ left, right }) => left >= 20 && right <= 200)).toBe(true);
  });

  it('draw a hall at the stated scale', () => {
    const { sheets } = setOf(planNamed('hall-1mw'), { scale: 100, contents: ['floor'] });
    const outline = /<polygon points="([^"]+)"/.exec(
      svgText(sheets[0]?.drawing ?? { tag: '', attributes: {}, children: [] }),
    );
    const xs = (outline?.[1] ?? '').split(' ').map((pair) => Number(pair.split(',')[0]));
    // 13.2 m at 1:100.
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(132, 1);
  });

  it('say it where a stated scale has no room, and take the largest that has', () => {
    const [sheet] = setOf(planNamed('hall-1mw'), { scale: 20, contents: ['floor'] }).sheets;
    expect(sheet?.scale).toBe('1:50');
    expect(sheet?.notes[0]).toBe('At 1:20 the hall has no room on this paper: drawn at 1:50.');
  });

  it('write no text below 1.8 mm', () => {
    for (const name of ['hall-1mw', 'hall-20mw', 'mixed-hall', 'ai-hall']) {
      for (const { id, drawing } of setOf(planNamed(name), { paper: 'a2' }).sheets) {
        const small = drawnLabels(drawing).filter(({ size }) => size < 1.8 - 0.005);
        expect({ name, id, small }).toEqual({ name, id, small: [] });
      }
    }
  });

  it('label every rack of a hall at 1:200, and its rows where labels have no room', () => {
    const labels = (paper: SheetPaperId): string[] => {
      const [sheet] = setOf(planNamed('hall-20mw'), { paper, contents: ['floor'] }).sheets;
      return sheet === undefined ? [] : textsOf(sheet.drawing);
    };
    const { scene } = hallScenes(sourceOf(planNamed('hall-20mw')), [])[0] ?? {};
    const racks = scene?.items.filter(({ list }) => list === 'racks').map(({ label }) => label) ?? [];
    expect(racks).toHaveLength(500);
    expect(labels('a3')).toEqual(expect.arrayContaining(racks));
    // A4 has room for 1:500: a rack is 1.6 mm wide.
    const rows = labels('a4');
    expect(rows).toContain('A01–A20');
    expect(rows).not.toContain('A01');
  });

  it('have a legend of what is drawn and of nothing else', () => {
    const texts = (name: string): string[] =>
      textsOf(
        setOf(planNamed(name), { contents: ['floor'] }).sheets[0]?.drawing ?? {
          tag: 'svg',
          attributes: {},
          children: [],
        },
      );
    expect(texts('hall-1mw')).toEqual(
      expect.arrayContaining(['CRAH', 'Door', 'Hot aisle', '22 racks, 600 × 1200 mm']),
    );
    expect(texts('hall-1mw')).not.toContain('Column');
    expect(texts('hall-20mw')).toContain('Column');
    expect(texts('hall-20mw')).not.toContain('CRAH');
  });

  it('dimension the room and its aisles, in mm or in feet and inches', () => {
    const texts = (lengthUnit: 'm' | 'ft'): string[] =>
      textsOf(
        setOf(planNamed('hall-1mw'), { lengthUnit, contents: ['floor'] }).sheets[0]?.drawing ?? {
          tag: 'svg',
          attributes: {},
          children: [],
        },
      );
    expect(texts('m')).toEqual(expect.arrayContaining(['13200', '9600', 'Hot aisle 1200, contained']));
    // 13,200 mm are 519.685 in: 43 ft 3.685 in, nearest eighth 5/8... 3.685 is 3 5/8 (3.625) or 3 6/8 (3.75): 3 5/8.
    expect(texts('ft')).toEqual(expect.arrayContaining([`43'-3 5/8"`, `31'-6"`]));
  });

  it('draw each different rack once, with the labels of all that it stands for', () => {
    const { sheets } = setOf(planNamed('mixed-hall'), { contents: ['elevations'] });
    const texts = sheets.flatMap(({ drawing }) => textsOf(drawing)).join('\n');
    for (const places of ['A01–A06, B01–B02', 'B03–B06', 'C01–C02', 'C03']) expect(texts).toContain(places);
    expect(texts.match(/^Front$/gm)).toHaveLength(4);
    expect(texts.match(/^Rear$/gm)).toHaveLength(4);
  });

  it('page over as many sheets as many different racks need, and lose none', () => {
    const plan = loosePlan();
    delete plan['options'];
    const hall = Object.keys(plan['halls'] as object)[0];
    const racks = Array.from({ length: 40 }, (_, index) => [
      `r${String(index + 1)}`,
      {
        name: `Rack number ${String(index + 1)}`,
        hall,
        rackType: 'apc-ar3300',
        contents: {
          a: { device: 'dgx-h100', count: (index % 2) + 1 },
          b: { device: 'sn2201', count: Math.floor(index / 2) + 1 },
        },
      },
    ]);
    plan['racks'] = Object.fromEntries(racks);
    const { sheets } = setOf(parsePlan(plan), { paper: 'a4', contents: ['elevations'] });
    expect(sheets.length).toBeGreaterThan(5);
    const texts = sheets.flatMap(({ drawing }) => textsOf(drawing));
    for (let number = 1; number <= 40; number += 1)
      expect(texts).toContain(`Rack number ${String(number)}: 1 rack`);
    for (const { id, drawing } of sheets) {
      expect({ id, overlapping: overlappingLabels(drawing, 0.1) }).toEqual({ id, overlapping: [] });
      expect({ id, outside: outerLabels(drawing) }).toEqual({ id, outside: [] });
    }
  });

  it('draw floor plans alone while there is no result, and say what is missing', () => {
    const source = { ...sourceOf(planNamed('hall-1mw')), option: null };
    const { sheets, missing } = drawingSheets(source, request);
    expect(sheets.map(({ id }) => id)).toEqual(['floor-hall-1']);
    expect(missing).toEqual([
      'Rack elevations cannot be drawn: the plan has no result yet.',
      'The one-line diagram cannot be drawn: the plan has no result yet.',
    ]);
  });

  it.each(['hall-1mw', 'ai-hall'])('of %s are as the committed files', async (name) => {
    // The one-line diagram has committed files of its own.
    for (const { id, drawing } of setOf(planNamed(name), { contents: ['floor', 'elevations'] }).sheets)
      await expect(svgText(drawing)).toMatchFileSnapshot(`__snapshots__/${name}-${id}.svg`);
  });
});
