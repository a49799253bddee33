import type { EnergyParts } from '../../report/plantSchema.ts';
import type { EnergyFlow, FlowPlace, PowerFlows } from '../charts/powerFlow.ts';
import { sumOfParts } from './partGroups.ts';

/** The end uses in drawing order from top to bottom, and the node that feeds each. */
const ends: readonly (FlowPlace & { readonly from: string; readonly part: keyof EnergyParts })[] = [
  { id: 'compute', label: 'Compute', colour: 'computing', from: 'devices', part: 'compute_kWh' },
  { id: 'serverFans', label: 'Server fans', colour: 'servers', from: 'devices', part: 'serverFans_kWh' },
  {
    id: 'supplies',
    label: 'Power supplies (PSU)',
    colour: 'servers',
    from: 'devices',
    part: 'serverSupplyLoss_kWh',
  },
  { id: 'rectifiers', label: 'Power shelves', colour: 'servers', from: 'racks', part: 'rectifierLoss_kWh' },
  {
    id: 'distribution',
    label: 'Distribution',
    colour: 'powerChain',
    from: 'ups',
    part: 'distributionLoss_kWh',
  },
  { id: 'upsLoss', label: 'UPS losses', colour: 'powerChain', from: 'board', part: 'upsLoss_kWh' },
  { id: 'airFans', label: 'CRAC/CRAH fans', colour: 'roomFans', from: 'cooling', part: 'airFans_kWh' },
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
    label: 'Heat rejection',
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

const passages: readonly (FlowPlace & { readonly from: string | undefined })[] = [
  { id: 'utility', label: 'Utility', colour: 'computing', from: undefined },
  { id: 'board', label: 'Low voltage', colour: 'computing', from: 'utility' },
  { id: 'ups', label: 'UPS output', colour: 'computing', from: 'board' },
  { id: 'racks', label: 'Racks', colour: 'computing', from: 'ups' },
  { id: 'devices', label: 'Devices', colour: 'computing', from: 'racks' },
  { id: 'cooling', label: 'Cooling', colour: 'rejection', from: 'board' },
];

/**
 * The flow of annual electricity from the utility to the devices: energy through each node and end use. Cooling and lighting
 * branch off downstream of the main board.
 *
 * @param parts - of the year; they add up to the facility's energy
 * @returns nodes and flows without those of zero energy
 */
export function powerFlows(parts: EnergyParts): PowerFlows {
  const flows: EnergyFlow[] = [
    ...passages.flatMap(({ id, from }) =>
      from === undefined ? [] : [{ from, to: id, energy_kWh: sumOfParts(parts, partsDownstream(id)) }],
    ),
    ...ends.map(({ id, from, part }) => ({ from, to: id, energy_kWh: parts[part] })),
  ].filter(({ energy_kWh }) => energy_kWh > 0);
  const reached = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const places = [...passages, ...ends].filter(({ id }) => reached.has(id));
  return { places: places.map(({ id, label, colour }) => ({ id, label, colour })), flows };
}

/** Parts that end at a node or downstream of it. */
function partsDownstream(place: string): (keyof EnergyParts)[] {
  return [
    ...ends.filter(({ from }) => from === place).map(({ part }) => part),
    ...passages.filter(({ from }) => from === place).flatMap(({ id }) => partsDownstream(id)),
  ];
}
