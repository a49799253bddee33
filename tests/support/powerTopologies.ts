import type { FedDevice, FedRacks } from '../../models/power/cords/FedRacks.ts';
import type { FailureResult } from '../../models/power/topology/Failure.ts';
import { reviewTopology, type TopologyReview } from './reviewTopology.ts';
import { topologySchema, type StatedTopology } from '../../models/power/topology/topologySchema.ts';

const defaults = { deratingFraction: 0.8, powerFactor: 1 };

/** Racks with a feed of 415 V 100 A (57.50 kVA) from each of several nodes. */
export function racksOn(key: string, from: string[], devices: FedDevice[], rackCount = 1): FedRacks {
  const ids = from.map((_, index) => String.fromCharCode(65 + index));
  return {
    key,
    path: `racks.${key}`,
    rackCount,
    powerFactor: 1,
    feeds: Object.fromEntries(ids.map((id) => [id, { phaseCount: 3, voltage_V: 415, current_A: 100 }])),
    fromOf: Object.fromEntries(ids.map((id, index) => [id, from[index]])),
    devices,
  };
}

/** Devices of one kind, split evenly over the feeds. */
export const load = (draw_kW: number, count = 1): FedDevice[] => [{ name: 'load', count, draw_kW }];

/** All results and findings of nodes and racks. */
export const review = (
  nodes: StatedTopology['nodes'],
  racks: FedRacks[],
  rest: Partial<StatedTopology> = {},
): TopologyReview => reviewTopology(topologySchema.parse({ nodes, ...rest }), racks, defaults);

/** The effects of a failure by its name. */
export function after(reviewed: TopologyReview, name: string): FailureResult {
  const found = reviewed.results?.singles.results.find(({ failure }) => failure.name === name);
  if (found === undefined) throw new Error(`no failure of ${name}`);
  return found;
}

/** Normal load of a node, in kVA. */
export const normalOf = (reviewed: TopologyReview, id: string): number | undefined =>
  reviewed.results?.nodes.find((node) => node.id === id)?.normal.load_kVA;

/** Load of a node after its worst single failure, in kVA. */
export const worstOf = (reviewed: TopologyReview, id: string): number | undefined =>
  reviewed.results?.nodes.find((node) => node.id === id)?.worst?.load_kVA;

/** Codes of all findings, in order. */
export const codes = ({ findings }: TopologyReview): string[] => findings.map(({ code }) => code);

/** Messages of the findings of a code. */
export const messages = ({ findings }: TopologyReview, code: string): string[] =>
  findings.filter((one) => one.code === code).map(({ message }) => message);

/** A utility and a generator at one transfer switch, which feeds two UPS. */
export const twoSides = (rating_kW: number): StatedTopology['nodes'] => ({
  grid: { kind: 'utility' },
  genset: { kind: 'generator', unitRating_kW: 500 },
  ats: { kind: 'transfer-switch', from: ['grid', 'genset'], unitRating_kW: 500 },
  'ups-a': { kind: 'ups', from: ['ats'], unitRating_kW: rating_kW },
  'ups-b': { kind: 'ups', from: ['ats'], unitRating_kW: rating_kW },
});
