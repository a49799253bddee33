import { describe, expect, it } from 'vitest';
import { startTopology } from '../../../../models/edit/commands/powerTopology.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { optionsOf, scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import type { Facility } from '../../../../models/plan/prepare/Facility.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { lightDiagram } from '../../../../models/present/diagrams/diagramTheme.ts';
import type { PlacedItem } from '../../../../models/present/diagrams/oneLineDrawing.ts';
import {
  itemBeside,
  oneLineScene,
  type OneLineScene,
  type OneLineView,
} from '../../../../models/present/diagrams/oneLineScene.ts';
import { nodeLoadRows } from '../../../../models/present/diagrams/nodeLoadRows.ts';
import { oneLineMembers } from '../../../../models/present/diagrams/oneLineMembers.ts';
import { statedTopology } from '../../../../models/present/diagrams/statedTopology.ts';
import { failureDetail } from '../../../../models/report/failureDetail.ts';
import { topologyReport } from '../../../../models/report/topologyReport.ts';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { drawnLabels, outerLabels, overlappingLabels } from '../../../support/drawnLabels.ts';
import { library } from '../../../support/library.ts';
import { exampleText } from '../../../support/plans.ts';

interface Hall {
  readonly facility: Facility;
  readonly topology: TopologyReport;
}

function hallOf(document: JsonObject): Hall {
  const plan = parsePlan(document);
  const { facility } = prepare(scenarioAt(plan, optionsOf(plan)[0]?.id ?? ''), library);
  const topology = topologyReport(facility?.topology ?? null);
  if (facility === null || topology === null) throw new Error('not computable');
  return { facility, topology };
}

const documentOf = (name: string): JsonObject => JSON.parse(exampleText(name)) as JsonObject;

const view: OneLineView = {
  title: 'Diagram',
  width: 760,
  theme: lightDiagram,
  isGrouped: true,
  apart: new Set(),
  failure: null,
  selected: null,
  focusable: null,
};

const textsOf = ({ drawing }: OneLineScene): string[] => drawnLabels(drawing).map(({ text }) => text);

/** Straight parts of the lines between items, which are drawn before the first item. */
function wireParts({ drawing }: OneLineScene): (readonly [number, number, number, number])[] {
  const first = drawing.children.findIndex((child) => typeof child !== 'string' && child.tag === 'g');
  return drawing.children.slice(0, first).flatMap((child) => {
    const d = typeof child === 'string' ? '' : String(child.attributes['d'] ?? '');
    const [, x = '', y = '', way = '', to = ''] = /^M([\d.]+) ([\d.]+)([HV])([\d.]+)$/.exec(d) ?? [];
    if (way === '') return [];
    const end = way === 'H' ? [Number(to), Number(y)] : [Number(x), Number(to)];
    return [[Number(x), Number(y), end[0] ?? 0, end[1] ?? 0] as const];
  });
}

/** Lines that pass through an item instead of ending at its edge. */
function linesThroughItems(scene: OneLineScene): string[] {
  const EDGE_px = 1;
  return wireParts(scene).flatMap(([x1, y1, x2, y2]) =>
    scene.placed
      .filter(
        ({ x, y, width, height }) =>
          Math.max(x1, x2) > x + EDGE_px &&
          Math.min(x1, x2) < x + width - EDGE_px &&
          Math.max(y1, y2) > y + EDGE_px &&
          Math.min(y1, y2) < y + height - EDGE_px,
      )
      .map(({ item }) => `${[x1, y1, x2, y2].join(' ')} through ${item.title}`),
  );
}

function overlappingItems({ placed }: OneLineScene): string[] {
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.item.title} | ${other.item.title}`),
  );
}

function expectLegible(scene: OneLineScene, name: string): void {
  expect(overlappingLabels(scene.drawing), name).toEqual([]);
  expect(outerLabels(scene.drawing), name).toEqual([]);
  expect(wireParts(scene).length, name).toBeGreaterThan(8);
  expect(linesThroughItems(scene), name).toEqual([]);
  expect(overlappingItems(scene), name).toEqual([]);
}

const hall = hallOf(documentOf('hall-1mw'));
const large = hallOf(documentOf('hall-20mw'));
const placedOf = ({ placed }: OneLineScene, id: string): PlacedItem => {
  const found = placed.find(({ item }) => item.members.includes(id));
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};

describe('the one-line diagram of the page', () => {
  it.each([
    ['hall-1mw', hall],
    ['hall-20mw', large],
  ] as const)(
    'of %s has no overlapping texts or items and no line through an item, whatever fails',
    (name, one) => {
      for (const isGrouped of [true, false]) {
        for (const width of [560, 1100])
          expectLegible(oneLineScene(one.topology, { ...view, width, isGrouped }), name);
      }
      const failures = one.topology.failures.filter((_, index) => index % 9 === 0);
      for (const { failure: ref } of failures) {
        const failure = failureDetail(one.facility, [ref]);
        expectLegible(oneLineScene(one.topology, { ...view, failure }), `${name} ${ref.name}`);
      }
    },
  );

  it.each(['n', '2n', '4n3', 'block'] as const)(
    'is legible for %s with ten blocks, all nodes drawn',
    (form) => {
      const bare = documentOf('hall-1mw');
      const load = { itLoad_kW: 1100, blockRating_kW: 110, mechanicalLoad_kW: 90 };
      const { topology } = hallOf(applyEdits(bare, startTopology(bare, { form, ...load }).edits).document);
      const all = oneLineScene(topology, { ...view, isGrouped: false });
      expectLegible(all, form);
      expect(all.placed.filter(({ item }) => item.symbol !== 'racks' && item.symbol !== 'load')).toHaveLength(
        topology.nodes.length,
      );
    },
  );

  it('has sources at the top, racks at the bottom, and side A left of side B', () => {
    const scene = oneLineScene(hall.topology, { ...view, isGrouped: false, width: 1100 });
    const layers = ['utility-a', 'transformer-a', 'switchgear-a', 'ups-a', 'busway-1a'].map(
      (id) => placedOf(scene, `node ${id}`).y,
    );
    expect(layers).toEqual([...layers].sort((one, other) => one - other));
    const lowest = Math.max(...scene.placed.map(({ y }) => y));
    for (const { item, y } of scene.placed) if (item.symbol === 'racks') expect(y).toBe(lowest);
    const ofSide = (side: string): PlacedItem[] => scene.placed.filter(({ item }) => item.side === side);
    for (const a of ofSide('A'))
      for (const b of ofSide('B')) if (a.layer === b.layer) expect(a.x).toBeLessThan(b.x);
  });

  it('states rating, loads and headroom of each node', () => {
    const scene = oneLineScene(hall.topology, view);
    const texts = placedOf(scene, 'node ups-a').item.lines;
    // 3 · 500 = 1,500 kVA; 1,003 after the worst failure.
    expect(texts).toEqual([
      '3 × 500 kW',
      'normal 503 kVA, 34 %',
      'worst 1,003 kVA, 67 %',
      'headroom 497 kVA',
    ]);
  });

  it('draws equal branches of 116 nodes once, and each of them where it is asked to', () => {
    const grouped = oneLineScene(large.topology, view);
    expect(grouped.placed.length).toBeLessThan(30);
    expect(grouped.notes.join(' ')).toContain('Equal branches are drawn once');
    const apart = oneLineScene(large.topology, { ...view, apart: new Set(['node ups-2a']) });
    expect(placedOf(apart, 'node ups-2a').item.members).toEqual(['node ups-2a']);
    expect(placedOf(grouped, 'node ups-2a').item.members).toContain('node ups-1a');
  });

  it('draws what a failure changes apart, marked and in words', () => {
    const failure = failureDetail(large.facility, [{ kind: 'node', id: 'ups-1a' }]);
    const scene = oneLineScene(large.topology, { ...view, failure });
    expect(placedOf(scene, 'node ups-1a').item).toMatchObject({ state: 'failed', alarms: ['failed'] });
    const dead = scene.placed.filter(({ item }) => item.state === 'no-power');
    expect(dead.flatMap(({ item }) => item.members)).toHaveLength(7);
    expect(placedOf(scene, 'node ups-2a').item.state).toBeNull();
    expect(textsOf(scene)).toContain('no power');
  });

  it('has items that the arrow keys go between: to sources, to what is fed, and along a layer', () => {
    const { placed } = oneLineScene(hall.topology, { ...view, isGrouped: false, width: 1100 });
    expect(itemBeside(placed, 'node ups-a', 'up')).toBe('node switchgear-a');
    expect(itemBeside(placed, 'node ups-a', 'right')).toBe('node ups-b');
    expect(itemBeside(placed, 'node ups-a', 'left')).toBeNull();
    expect(itemBeside(placed, 'node switchgear-a', 'down')).toBe('node ups-a');
    expect(itemBeside(placed, 'node utility-a', 'up')).toBeNull();
  });

  it('has one item that Tab reaches, and says which is selected', () => {
    const { drawing } = oneLineScene(hall.topology, {
      ...view,
      selected: 'node ups-a',
      focusable: 'node ups-a',
    });
    const items = drawing.children.flatMap((child) =>
      typeof child !== 'string' && child.attributes['role'] === 'button' ? [child.attributes] : [],
    );
    expect(items.filter((item) => item['tabindex'] === 0)).toHaveLength(1);
    expect(items.filter((item) => item['aria-pressed'] === 'true')).toMatchObject([
      { 'data-item': 'node ups-a' },
    ]);
    expect(drawing.attributes['role']).toBe('group');
  });
});

describe('a topology that is stated and not computed', () => {
  it('is drawn with a loop broken, which is said', () => {
    const { topology, problems } = statedTopology(
      {
        nodes: {
          grid: { kind: 'utility' },
          a: { kind: 'switchgear', name: 'Board A', from: ['grid', 'b'] },
          b: { kind: 'switchgear', name: 'Board B', from: ['a'] },
        },
      },
      null,
    );
    expect(problems).toEqual([
      'Board A and Board B feed each other in a loop, so that nothing can be computed. The line from Board A to Board B is not drawn.',
    ]);
    if (topology === null) throw new Error('not drawn');
    const scene = oneLineScene(topology, view);
    expect(scene.placed).toHaveLength(3);
    expect(textsOf(scene)).toContain('load not computed');
    expect(textsOf(scene)).toContain('no rating stated');
  });

  it('says which node has no source, and leaves out sources that do not exist', () => {
    const { topology, problems } = statedTopology(
      { nodes: { ups: { kind: 'ups', from: ['gone'], unitRating_kW: 100 } } },
      null,
    );
    expect(problems).toEqual(['ups has no source: it is treated as one.']);
    expect(topology?.nodes[0]?.from).toEqual([]);
  });

  it('that cannot be read is not drawn, with the place of the problem', () => {
    const { topology, problems } = statedTopology({ nodes: { ups: { kind: 'toaster' } } }, null);
    expect(topology).toBeNull();
    expect(problems[0]).toContain('nodes.ups.kind');
  });

  it('has the loads of the last report for the nodes that were in it', () => {
    const stated = documentOf('hall-1mw')['powerTopology'] as JsonObject;
    const nodes = { ...(stated['nodes'] as JsonObject), spare: { kind: 'pdu', from: ['ups-a'] } };
    const { topology, problems } = statedTopology({ ...stated, nodes }, hall.topology);
    expect(problems).toEqual([]);
    const [ups, spare] = ['ups-a', 'spare'].map((id) => topology?.nodes.find((node) => node.id === id));
    expect(ups?.normal?.load_kVA).toBeCloseTo(502.5, 0);
    expect(spare?.normal).toBeNull();
    expect(ups === undefined ? [] : nodeLoadRows(ups, null).map(({ label }) => label)).toEqual([
      'Normal',
      'Worst failure',
    ]);
  });
});

describe('what an item stands for', () => {
  it('is named in the order that is asked for', () => {
    const [racks] = hall.topology.racks;
    const id = `racks ${racks?.from.toSorted().join(' ') ?? ''}`;
    expect(oneLineMembers(hall.topology, [id, 'node ups-a', 'load cooling-controls'])).toEqual([
      { id, name: `Racks: ${racks?.name ?? ''}` },
      { id: 'node ups-a', name: 'UPS A' },
      { id: 'load cooling-controls', name: 'Cooling controls' },
    ]);
  });
});
