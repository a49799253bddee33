import type { ElectricalPlant } from '../../../models/power/sizing/sizingSchema.ts';
import { countedNoun, figure, power, share } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

type Row = readonly [label: string, value: string];

const apparent = (value_kVA: number): string => figure(value_kVA, [1, 1], 'kVA');

/** The sizes of an electrical plant, from the utility to the battery. A part that was not sized is marked. */
export function sizingTable(plant: ElectricalPlant): string[] {
  const { utility } = plant;
  return table(
    [
      ['', ''],
      ['Utility, design peak', `${power(utility.peak_kW)}, ${apparent(utility.peak_kVA)}`],
      ['Power factor', figure(utility.powerFactor, [2, 3])],
      ...transformerRows(plant),
      ...upsRows(plant),
      ...generatorRows(plant),
      ...stepRows(plant),
      ...peakRows(plant),
    ],
    [1],
  ).slice(1);
}

/** Required and redundant units, as in an equipment schedule. */
function units({ requiredCount, installedCount }: { requiredCount: number; installedCount: number }): string {
  const spare = installedCount - requiredCount;
  return spare === 0 ? String(requiredCount) : `${String(requiredCount)}+${String(spare)}`;
}

function transformerRows({ transformers }: ElectricalPlant): Row[] {
  if (transformers === null) return [['Transformers', 'not sized']];
  const { series, load_kVA, unitRating_kVA, unitNeeded_kVA } = transformers;
  return [
    ['Transformers', `${units(transformers)} of ${apparent(unitRating_kVA)} (${series.toUpperCase()})`],
    ['  load', apparent(load_kVA)],
    ['  required per unit', apparent(unitNeeded_kVA)],
  ];
}

function upsRows({ ups }: ElectricalPlant): Row[] {
  if (ups === null) return [['UPS', 'not sized']];
  const { battery } = ups;
  const rows: Row[] = [
    ['UPS modules', `${units(ups)} of ${power(ups.unitRating_kW)}, ${apparent(ups.unitRating_kVA)}`],
    ['  output', `${power(ups.output_kW)}, ${apparent(ups.output_kVA)}`],
    ['  input', `${power(ups.input_kW)}, ${apparent(ups.input_kVA)}`],
    ['  load, all modules running', share(ups.loadFraction)],
  ];
  if (battery === null) return [...rows, ['Battery', 'not sized: no battery autonomy is stated']];
  return [
    ...rows,
    ['Battery energy, beginning of life', figure(battery.energy_kWh, [0, 1], 'kWh')],
    ['  per module', figure(battery.unitEnergy_kWh, [0, 1], 'kWh')],
    ['  autonomy at end of life', figure(battery.runtime_min, [0, 1], 'min')],
  ];
}

function generatorRows({ generators }: ElectricalPlant): Row[] {
  if (generators === null) return [['Generators', 'not sized']];
  const { tankLasts_h } = generators;
  return [
    [
      'Generators',
      `${units(generators)} of ${power(generators.unitRating_kW)}, ${apparent(generators.unitRating_kVA)}`,
    ],
    ['  load', `${power(generators.load_kW)}, ${apparent(generators.load_kVA)}`],
    ['  site derating factor', share(generators.siteRatingFraction)],
    ['  load of the required units', share(generators.loadFraction)],
    ['Fuel consumption at design peak', figure(generators.fuel_L_h, [0, 0], 'L/h')],
    [
      `  required for ${figure(generators.tankHours_h, [0, 1], 'h')}`,
      figure(generators.tankNeeded_L, [0, 0], 'L'),
    ],
    ...(tankLasts_h === null
      ? []
      : [['  fuel autonomy of the tanks', figure(tankLasts_h, [0, 1], 'h')] as const]),
  ];
}

const causes = { ups: 'UPS walk-in', cooling: 'cooling restart', motor: 'motor start' } as const;

function stepRows({ blockStep }: ElectricalPlant): Row[] {
  if (blockStep === null) return [];
  const { cause, step_kW, step_kVA, stepFraction, accepted_kW } = blockStep;
  return [
    [`Largest load step, ${causes[cause]}`, `${power(step_kW)}, ${apparent(step_kVA)}`],
    ['  share of the required units', share(stepFraction)],
    ['  accepted load step', accepted_kW === null ? 'not stated' : power(accepted_kW)],
  ];
}

function peakRows({ shortPeak }: ElectricalPlant): Row[] {
  if (shortPeak === null) return [];
  return [
    ['Sub-hourly peak of the IT load', power(shortPeak.it_kW)],
    ['  at the UPS', `${power(shortPeak.upsOutput_kW)}, ${apparent(shortPeak.upsOutput_kVA)}`],
  ];
}

/** Every value that the sizing is based on, with its origin. */
export function sizingInputs({ inputs }: ElectricalPlant, width: number): string[] {
  if (inputs.length === 0) return [`  ${countedNoun(0, 'input')}`];
  return inputs.flatMap(({ label, value, unit, basis, origin, source, path }) => {
    const shown = typeof value === 'string' ? value : figure(value, [0, 6], unit);
    const originText = origin === 'default' ? `${basis}; default; ${source}` : `${basis}; ${source}`;
    return [`  ${label}: ${shown}`, ...wrap(`${originText} [${path}]`, { width, indent: '      ' })];
  });
}
