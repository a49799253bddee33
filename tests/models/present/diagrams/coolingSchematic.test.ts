import { describe, expect, it } from 'vitest';
import { coolingPresets } from '../../../../models/cooling/presets.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import { coolingSchematic, statedPueText } from '../../../../models/present/diagrams/coolingSchematic.ts';
import { darkDiagram, lightDiagram, printDiagram } from '../../../../models/present/diagrams/diagramTheme.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { exampleReport } from '../../../support/exampleReports.ts';
import { drawnLabels, outerLabels, overlappingLabels } from '../../../support/drawnLabels.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { library } from '../../../support/library.ts';
import { exampleText, type LoosePlan } from '../../../support/plans.ts';

type PresetId = keyof typeof coolingPresets;
const presetIds = Object.keys(coolingPresets) as PresetId[];

/** The computed example with another cooling system. */
function optionWith(cooling: object, rackCount = 10): OptionReport {
  const plan = JSON.parse(exampleText('air-vs-liquid-computed')) as LoosePlan;
  delete plan['options'];
  plan['cooling'] = { kind: 'system', ...cooling };
  plan['racks']['rack-1'].count = rackCount;
  delete plan['racks']['rack-1'].places;
  delete plan['power'];
  const [option] = reportPlan(parsePlan(plan), library).options;
  if (option === undefined) throw new Error('no option');
  return option;
}

const byPreset = new Map(presetIds.map((preset) => [preset, optionWith({ preset })]));
const optionOf = (preset: PresetId): OptionReport => byPreset.get(preset) ?? optionWith({ preset });

function textsOf(option: OptionReport): string[] {
  const drawing = coolingSchematic(option, { theme: printDiagram });
  return drawing === null ? [] : drawnLabels(drawing).map(({ text }) => text);
}

describe('the circuits of a report', () => {
  it('carry in each water loop the heat that follows from its flow and temperatures', () => {
    for (const [preset, { plant }] of byPreset) {
      for (const { loops } of plant?.circuits ?? []) {
        for (const { kind, heat_kW, flow_L_s, supply_C, return_C } of loops) {
          if (flow_L_s === null || kind === 'coolant') continue;
          // Q = c · m · ΔT with 4.19 kJ/(kg K) and 1 kg/L; glycol takes up to 15 % more flow.
          const water_kW = 4.19 * flow_L_s * (return_C - supply_C);
          expect(water_kW / heat_kW, `${preset} ${kind}`).toBeGreaterThan(0.99);
          expect(water_kW / heat_kW, `${preset} ${kind}`).toBeLessThan(1.16);
        }
      }
    }
  });

  it('pass on at least the heat of the loop before', () => {
    for (const { plant } of byPreset.values()) {
      for (const { loops } of plant?.circuits ?? []) {
        loops.forEach(({ heat_kW }, index) => {
          expect(heat_kW).toBeGreaterThanOrEqual(loops[index - 1]?.heat_kW ?? 0);
        });
      }
    }
  });

  it('have tower water one approach above the design wet bulb', () => {
    const { plant } = optionOf('midsize-chiller');
    const tower = plant?.circuits[0]?.loops.find(({ kind }) => kind === 'tower-water');
    expect(tower?.supply_C).toBeCloseTo((plant?.mostHumid.wetBulb_C ?? NaN) + 4, 9);
    expect((tower?.return_C ?? 0) - (tower?.supply_C ?? 0)).toBeGreaterThan(0);
  });

  it('share the flows of the equipment schedule', () => {
    for (const [preset, { plant }] of byPreset) {
      for (const { serves, loops } of plant?.circuits ?? []) {
        const water = loops.find(({ kind }) => kind === 'hall-water');
        const pumps = plant?.equipment.find(
          ({ name, serves: side }) =>
            side === serves && /^(Chilled-water|Facility-water|Hall water) pumps$/.test(name),
        );
        expect(water === undefined, preset).toBe(pumps === undefined);
        if (water === undefined || pumps === undefined) continue;
        expect(water.flow_L_s, preset).toBeCloseTo((pumps.flow_L_s ?? 0) * pumps.neededCount, 6);
      }
    }
  });
});

describe('the power chain of a report', () => {
  it('delivers at each stage what the next takes with its loss', () => {
    const { plant, peak } = optionOf('midsize-chiller');
    const [transformer, switchgear, ups, distribution] = plant?.chain ?? [];
    if (!transformer || !switchgear || !ups || !distribution) throw new Error('no chain');
    expect(ups.output_kW).toBeCloseTo(distribution.output_kW + distribution.loss_kW, 9);
    expect(transformer.output_kW).toBeCloseTo(switchgear.output_kW + switchgear.loss_kW, 9);
    expect(distribution.output_kW).toBeCloseTo(peak.designIt_kW, 6);
    expect(transformer.output_kW + transformer.loss_kW).toBeCloseTo(plant?.hottest.facility_kW ?? NaN, 6);
  });
});

describe('the cooling schematic', () => {
  it.each([
    ['midsize-chiller', printDiagram, 'print'],
    ['direct-to-chip-w32-dry', lightDiagram, 'light'],
    ['large-airside-adiabatic', darkDiagram, 'dark'],
  ] as const)('of %s is as the committed file', async (preset, theme, name) => {
    const drawing = coolingSchematic(optionOf(preset), { theme });
    if (drawing === null) throw new Error('nothing drawn');
    await expect(svgText(drawing)).toMatchFileSnapshot(`./__snapshots__/schematic-${preset}-${name}.svg`);
  });

  it('has no texts that overlap or leave the drawing, for all presets, sizes and examples', () => {
    const tiny = presetIds.map((preset) => [`${preset}, one rack`, optionWith({ preset }, 1)] as const);
    const huge = presetIds.map((preset) => [`${preset}, huge`, optionWith({ preset }, 100_000)] as const);
    const examples = exampleNames.flatMap((name) =>
      exampleReport(name).options.map((option) => [`${name} ${option.id}`, option] as const),
    );
    for (const [name, option] of [...byPreset, ...tiny, ...huge, ...examples]) {
      const drawing = coolingSchematic(option, { theme: printDiagram });
      expect(drawing === null, name).toBe(option.plant === null);
      if (drawing === null) continue;
      expect(overlappingLabels(drawing), name).toEqual([]);
      expect(outerLabels(drawing), name).toEqual([]);
    }
  });

  it('names every machine of the equipment schedule', () => {
    for (const [preset, option] of byPreset) {
      const shown = textsOf(option).join(' ');
      for (const { name } of option.plant?.equipment ?? []) {
        const title = { 'Rear doors, per plant unit': 'Rear-door heat exchangers' }[name] ?? name;
        for (const word of title.split(' ')) expect(shown, `${preset}: ${title}`).toContain(word);
      }
    }
  });

  it('states the weather of both design hours and the heat to each circuit', () => {
    const shown = textsOf(optionOf('direct-to-chip-w32-dry')).join(' ');
    const { plant } = optionOf('direct-to-chip-w32-dry');
    expect(shown).toContain(`${(plant?.hottest.dryBulb_C ?? NaN).toFixed(1)} °C dry bulb`);
    expect(shown).toContain(`${(plant?.mostHumid.wetBulb_C ?? NaN).toFixed(1)} °C wet bulb`);
    expect(shown).toMatch(/heat: [\d.,]+ kW to room air, [\d.,]+ kW to liquid/);
  });

  it('shows where a network takes heat', () => {
    const option = optionWith({
      preset: 'direct-to-chip-w40-dry',
      heatReuse: { demand_kW: 100, network_C: 70 },
    });
    expect(textsOf(option)).toContain('Heat network');
    expect(textsOf(option)).toContain('at 70.0 °C');
  });

  it('is not drawn for a stated PUE, and says why', () => {
    const [option] = exampleReport('air-vs-liquid').options;
    if (option === undefined) throw new Error('no option');
    expect(coolingSchematic(option, { theme: printDiagram })).toBeNull();
    expect(statedPueText(option)).toBe(
      'The PUE of 1.60 is stated in the plan, not calculated: no cooling equipment was sized, so there is no schematic.',
    );
  });
});
