import type { EnergyParts } from '../../report/plantSchema.ts';
import type { EnergyFlow, FlowPlace, PowerFlows } from '../charts/powerFlow.ts';
import { sumOfParts } from './partGroups.ts';

/** The ends of the flow, in the order in which they are drawn from top to bottom, and the place that each is fed from. */
const ends: readonly (FlowPlace & { readonly from: string; readonly part: keyof EnergyParts })[] = [
  { id: 'compute', label: 'Computing', colour: 'computing', from: 'devices', part: 'compute_kWh' },
  { id: 'serverFans', label: 'Server fans', colour: 'servers', from: 'devices', part: 'serverFans_kWh' },
  {
    id: 'supplies',
    label: 'Server supplies',
    colour: 'servers',
    from: 'devices',
    part: 'serverSupplyLoss_kWh',
  },
  { id: 'rectifiers', label: 'Rectifiers', colour: 'powerChain', from: 'racks', part: 'rectifierLoss_kWh' },
  {
    id: 'distribution',
    label: 'Distribution',
    colour: 'powerChain',
    from: 'ups',
    part: 'distributionLoss_kWh',
  },
  { id: 'upsLoss', label: 'UPS losses', colour: 'powerChain', from: 'board', part: 'upsLoss_kWh' },
  { id: 'airFans', label: 'Room fans', colour: 'roomFans', from: 'cooling', part: 'airFans_kWh' },
  { id: 'pumps', label: 'Pumps', colour: 'pumps', from: 'cooling', part: 'pumps_kWh' },
  {
    id: 'compressors',
    label: 'Compressors',
    colour: 'compressors',
    from: 'cooling',
    part: 'compressors_kWh',
  },
  {
    id: 'rejection',
    label: 'Towers and coolers',
    colour: 'rejection',
    from: 'cooling',
    part: 'rejectionFans_kWh',
  },
  { id: 'humidifiers', label: 'Humidifiers', colour: 'other', from: 'cooling', part: 'humidifiers_kWh' },
  { id: 'heatPumps', label: 'Heat pumps', colour: 'other', from: 'cooling', part: 'heatPumps_kWh' },
  { id: 'lighting', label: 'Lighting', colour: 'lighting', from: 'board', part: 'lighting_kWh' },
  {
    id: 'switchgear',
    label: 'Switchgear',
    colour: 'powerChain',
    from: 'utility',
    part: 'switchgearLoss_kWh',
  },
  {
    id: 'transformers',
    label: 'Transformers',
    colour: 'powerChain',
    from: 'utility',
    part: 'transformerLoss_kWh',
  },
];

const ways: readonly (FlowPlace & { readonly from: string | undefined })[] = [
  { id: 'utility', label: 'Utility', colour: 'computing', from: undefined },
  { id: 'board', label: 'Low voltage', colour: 'computing', from: 'utility' },
  { id: 'ups', label: 'UPS output', colour: 'computing', from: 'board' },
  { id: 'racks', label: 'Racks', colour: 'computing', from: 'ups' },
  { id: 'devices', label: 'Devices', colour: 'computing', from: 'racks' },
  { id: 'cooling', label: 'Cooling', colour: 'rejection', from: 'board' },
];

/**
 * The way of a year's electricity from the utility to the chips: what passes each place and what ends there. Cooling and
 * lighting branch off behind the main board.
 *
 * @param parts - of the year; they add up to the facility's energy
 * @returns places and flows without those that carry nothing
 */
export function powerFlows(parts: EnergyParts): PowerFlows {
  const flows: EnergyFlow[] = [
    ...ways.flatMap(({ id, from }) =>
      from === undefined ? [] : [{ from, to: id, energy_kWh: sumOfParts(parts, endingAfter(id)) }],
    ),
    ...ends.map(({ id, from, part }) => ({ from, to: id, energy_kWh: parts[part] })),
  ].filter(({ energy_kWh }) => energy_kWh > 0);
  const reached = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const places = [...ways, ...ends].filter(({ id }) => reached.has(id));
  return { places: places.map(({ id, label, colour }) => ({ id, label, colour })), flows };
}

/** Parts that end at a place or behind it. */
function endingAfter(place: string): (keyof EnergyParts)[] {
  return [
    ...ends.filter(({ from }) => from === place).map(({ part }) => part),
    ...ways.filter(({ from }) => from === place).flatMap(({ id }) => endingAfter(id)),
  ];
}
