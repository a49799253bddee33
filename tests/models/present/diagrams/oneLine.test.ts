import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../../../models/power/topology/buildTopology.ts';
import { topologyOfForm, type TopologyForm } from '../../../../models/power/topology/topologyOfForm.ts';
import {
  nodeKinds,
  topologySchema,
  type StatedTopology,
} from '../../../../models/power/topology/topologySchema.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import { darkDiagram, lightDiagram, printDiagram } from '../../../../models/present/diagrams/diagramTheme.ts';
import { foldGraph, foldLevels } from '../../../../models/present/diagrams/foldGraph.ts';
import { missingOneLineText, oneLine, oneLinePages } from '../../../../models/present/diagrams/oneLine.ts';
import { topologyGraph } from '../../../../models/present/diagrams/topologyGraph.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { topologyReport } from '../../../../models/report/topologyReport.ts';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { exampleReport } from '../../../support/exampleReports.ts';
import { drawnLabels, outerLabels, overlappingLabels } from '../../../support/drawnLabels.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { load, racksOn } from '../../../support/powerTopologies.ts';
import { runs } from '../../../support/runs.ts';

type Drawn = Parameters<typeof oneLine>[0];

const page = { width: 720, theme: printDiagram };

function optionsOf(name: string): OptionReport[] {
  return exampleReport(name).options;
}

function firstOption(name: string): OptionReport {
  const [option] = optionsOf(name);
  if (option === undefined) throw new Error('no option');
  return option;
}

const drawnOf = (topology: TopologyReport | null): Drawn => ({
  name: 'Option',
  topology,
  plant: null,
  racks: [],
});

function reportOf(stated: StatedTopology, racks: Parameters<typeof buildTopology>[1]): TopologyReport {
  const { topology } = buildTopology(topologySchema.parse(stated), racks, {
    deratingFraction: 0.8,
    powerFactor: 1,
  });
  const report = topologyReport(topology);
  if (report === null) throw new Error('not computable');
  return report;
}

/** A standard topology with racks on all of its ways. */
function ofForm(form: TopologyForm): TopologyReport {
  const { stated, ways } = topologyOfForm(form);
  const each_kW = form.itLoad_kW / ways.length / 10;
  return reportOf(
    stated,
    ways.map((way, index) => racksOn(`rack-${String(index)}`, [...way], load(each_kW), 10)),
  );
}

const textsOf = (option: Drawn, width = 720): string[] =>
  oneLine(option, { width, theme: printDiagram }).flatMap((drawing) =>
    drawnLabels(drawing).map(({ text }) => text),
  );

function expectLegible(option: Drawn, name: string, widths = [720, 1040, 1600]): void {
  for (const width of widths) {
    for (const drawing of oneLine(option, { width, theme: printDiagram })) {
      expect(overlappingLabels(drawing), `${name} at ${String(width)}`).toEqual([]);
      expect(outerLabels(drawing), `${name} at ${String(width)}`).toEqual([]);
    }
  }
}

/** Any topology: each node takes from some of those before it. */
const anyTopology = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...nodeKinds),
      side: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      sources: fc.array(fc.nat(), { maxLength: 3 }),
      unitCount: fc.integer({ min: 1, max: 4 }),
      unitRating_kW: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
      name: fc.option(fc.string({ minLength: 1, maxLength: 200 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all): TopologyReport => {
    const nodes = all.map(({ sources, kind, ...node }, index) => {
      const isSource = kind === 'utility' || kind === 'generator' || index === 0;
      const from = isSource ? [] : [...new Set(sources.map((source) => `n${String(source % index)}`))];
      return [
        `n${String(index)}`,
        { ...node, kind: index === 0 ? ('utility' as const) : kind, ...(from.length === 0 ? {} : { from }) },
      ] as const;
    });
    const last = nodes.slice(-6).map(([id]) => id);
    return reportOf(
      {
        nodes: Object.fromEntries(nodes),
        loads: { pumps: { kind: 'pump', load_kW: 10, from: last.slice(0, 2) } },
      },
      last.map((id, index) => racksOn(`r${String(index)}`, [id, last[0] ?? id], load(index + 1), index + 1)),
    );
  });

describe('the graph of a topology', () => {
  it('states what feeds each node, the racks on the nodes, and other loads', () => {
    const { topology } = firstOption('hall-1mw');
    if (topology === null) throw new Error('no topology');
    const ups = topology.nodes.find(({ id }) => id === 'ups-a');
    expect(ups).toMatchObject({
      from: ['switchgear-a'],
      unitCount: 3,
      unitRating_kW: 500,
      isFirstLive: false,
    });
    // 22 racks of 45.5 kW on two busways of each side.
    expect(topology.racks.map(({ from }) => from)).toContainEqual(['busway-1a', 'busway-1b']);
    expect(topology.racks.reduce((sum, { rackCount }) => sum + rackCount, 0)).toBe(22);
    expect(topology.racks.reduce((sum, { load_kW }) => sum + load_kW, 0)).toBeCloseTo(22 * 45.5, 6);
    expect(topology.loads).toEqual([
      {
        id: 'cooling-controls',
        name: 'Cooling controls',
        load_kW: 2,
        from: ['ups-a', 'ups-b'],
        isFirstLive: true,
      },
    ]);
  });
});

describe('folding', () => {
  const report = ofForm({ form: 'block', itLoad_kW: 8000, blockRating_kW: 1000, mechanicalLoad_kW: 900 });
  const graph = topologyGraph(report);

  it('draws less with each level, and never loses an item', () => {
    const counts = foldLevels.map((level) => foldGraph(graph, level).length);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    for (const level of foldLevels) {
      const members = foldGraph(graph, level).flatMap((group) => group.members);
      expect(members.map(({ id }) => id).sort()).toEqual(graph.map(({ id }) => id).sort());
    }
  });

  it('joins only what has the same kind, side and sources', () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        const items = topologyGraph(topology);
        for (const level of foldLevels) {
          const groups = foldGraph(items, level);
          const groupOf = new Map(
            groups.flatMap(({ members }, index) => members.map(({ id }) => [id, index] as const)),
          );
          for (const { members } of groups) {
            const makes = members.map((item) =>
              JSON.stringify([
                item.kind === 'node' ? item.node.kind : item.kind,
                item.side,
                [...new Set(item.sources.map(({ id }) => groupOf.get(id)))].sort(),
              ]),
            );
            expect(new Set(makes).size).toBe(1);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('the one-line diagram', () => {
  it.each([
    ['hall-1mw', lightDiagram, 'light', 720],
    ['ai-hall', darkDiagram, 'dark', 720],
    ['hall-20mw', printDiagram, 'print', 720],
    ['air-vs-liquid-computed', printDiagram, 'chain', 720],
  ] as const)('of %s is as the committed file', async (name, theme, label, width) => {
    const drawings = oneLine(firstOption(name), { width, theme });
    expect(drawings).toHaveLength(1);
    await expect(drawings.map((one) => svgText(one)).join('')).toMatchFileSnapshot(
      `./__snapshots__/one-line-${name}-${label}.svg`,
    );
  });

  it('has no texts that overlap or leave the drawing, in all examples', () => {
    for (const name of exampleNames) {
      for (const option of optionsOf(name)) expectLegible(option, `${name} ${option.id}`);
    }
  });

  it('has no texts that overlap or leave the drawing, for all forms from small to huge', () => {
    for (const form of ['n', 'n+1', '2n', '4n3', 'block'] as const) {
      for (const itLoad_kW of [1, 1000, 20_000, 90_000]) {
        const topology = ofForm({
          form,
          itLoad_kW,
          blockRating_kW: Math.max(1, itLoad_kW / 12),
          mechanicalLoad_kW: itLoad_kW / 10,
        });
        expectLegible(drawnOf(topology), `${form} of ${String(itLoad_kW)} kW`);
      }
    }
  });

  it('has no texts that overlap or leave the drawing, for any topology', () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        expectLegible(drawnOf(topology), 'any', [720]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('shows every node, rack and load in some item of some page', () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        const items = oneLinePages(drawnOf(topology), 720).flatMap((one) => one.items);
        const names = new Set(items.flatMap((item) => item.names));
        for (const { name } of [...topology.nodes, ...topology.racks, ...topology.loads])
          expect(names).toContain(name);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is the same each time', () => {
    const option = firstOption('hall-20mw');
    expect(oneLine(option, page).map((one) => svgText(one))).toEqual(
      oneLine(option, page).map((one) => svgText(one)),
    );
  });

  it('states rating, normal load and load after the worst failure, as the report has them', () => {
    const { topology, ...rest } = firstOption('hall-1mw');
    const ups = topology?.nodes.find(({ id }) => id === 'ups-a');
    const shown = textsOf({ ...rest, topology }, 1040);
    expect(shown).toContain('3 × 500 kW');
    expect(shown).toContain(
      `normal ${Math.round(ups?.normal.load_kVA ?? NaN).toLocaleString('en-US')} kVA, ${String(Math.round((ups?.normal.usedFraction ?? NaN) * 100))} %`,
    );
  });

  it('says which limits are exceeded, in words', () => {
    // A load of 120 kW on a UPS of 100 kW; the other UPS takes 90 kW more after the failure of one of two.
    const topology = reportOf(
      {
        nodes: {
          grid: { kind: 'utility' },
          small: { kind: 'ups', from: ['grid'], unitRating_kW: 100 },
          a: { kind: 'ups', from: ['grid'], unitRating_kW: 100 },
          b: { kind: 'ups', from: ['grid'], unitRating_kW: 100 },
        },
      },
      [racksOn('one', ['small'], load(40, 3)), racksOn('two', ['a', 'b'], load(60, 3))],
    );
    const shown = textsOf(drawnOf(topology)).join(' ');
    expect(shown).toContain('above limit in normal operation');
    expect(shown).toContain('above limit after a failure');
  });

  it('counts racks that no node feeds', () => {
    const topology = reportOf({ nodes: { grid: { kind: 'utility' } } }, [
      racksOn('lost', ['elsewhere'], load(1), 7),
    ]);
    expect(textsOf(drawnOf(topology)).join(' ')).toContain(
      'Not in the diagram: 7 racks without a feed from a node.',
    );
  });

  it('is split in pages where equal nodes folded are too wide, with all that feeds each end', () => {
    const names = Array.from({ length: 12 }, (_, index) => `S${String(index)}`);
    const topology = reportOf(
      {
        nodes: {
          grid: { kind: 'utility' },
          ...Object.fromEntries(
            names.map((side) => [side, { kind: 'ups', side, from: ['grid'], unitRating_kW: 100 }]),
          ),
        },
      },
      names.map((side) => racksOn(`rack ${side}`, [side], load(10))),
    );
    const pages = oneLinePages(drawnOf(topology), 720);
    expect(pages.length).toBeGreaterThan(1);
    for (const { items } of pages) {
      const ids = new Set(items.map(({ id }) => id));
      for (const { sources } of items) for (const { id } of sources) expect(ids).toContain(id);
    }
    expect(pages[0]?.title).toBe(`Power one-line diagram of Option, page 1 of ${String(pages.length)}`);
  });

  it('without a topology is the power chain with its losses, and not drawn with a stated PUE', () => {
    const chain = textsOf(firstOption('air-vs-liquid-computed')).join(' ');
    expect(chain).toMatch(/loss [\d.]+ kW \([\d.]+ %\)/);
    expect(chain).toContain('No topology is stated: paths and failures are not known.');
    expect(oneLine(firstOption('air-vs-liquid'), page)).toEqual([]);
    expect(missingOneLineText).toContain('no one-line diagram');
  });
});
