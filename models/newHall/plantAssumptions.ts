import type { TopologyNode } from '../power/topology/topologySchema.ts';
import { numberText, percentText } from '../units/text.ts';
import type { DrawnHall } from './drawHall.ts';
import { topologyEfficiencies } from './formOfHall.ts';
import type { HallParts } from './hallParts.ts';
import { mechanicalOf_kW } from './hallPower.ts';
import type { HallAssumption } from './newHallSchema.ts';

const kinds = [
  {
    kind: 'transformer',
    label: 'Transformers of a path',
    source: 'Load of the path in its worst failure; ratings of IEC 60076-1 up to 2,500 kVA',
  },
  {
    kind: 'generator',
    label: 'Generators of a path',
    source:
      'Load of the path in its worst failure and 5 %; units of at most 3,000 kW; not derated for the site',
  },
  {
    kind: 'ups',
    label: 'UPS modules of a path',
    source:
      'Load of the path in its worst failure; round sizes of modules on the market, engineering default',
  },
] as const;

/** Electrical plant of the topology: one path of each kind, and its efficiencies. */
export function plantAssumptions({ loads }: HallParts, { plan, rackCount }: DrawnHall): HallAssumption[] {
  const nodes = Object.entries(plan.powerTopology?.nodes ?? {});
  const mechanical_kW = mechanicalOf_kW(loads, rackCount);
  const buswayCount = nodes.filter(([, { kind }]) => kind === 'busway').length;
  const { distribution, ups, transformer } = topologyEfficiencies;
  return [
    ...kinds.flatMap(({ kind, label, source }): HallAssumption[] => {
      const found = nodes.find(([, node]) => node.kind === kind);
      if (found === undefined) return [];
      const [id, node] = found;
      return [{ path: `powerTopology.nodes.${id}`, label, value: ratingText(node), source }];
    }),
    {
      path: 'powerTopology.nodes',
      label: 'Busways over the rows',
      value: numberText(buswayCount),
      source:
        'One for each side of the racks of a row, or of a part of it; standard sizes to 800 A, for racks from 100 kVA to 1,600 A, at 80 % of their current',
    },
    {
      path: 'powerTopology.loads.mechanical',
      label: 'Mechanical load',
      value: `${numberText(mechanical_kW, 0)} kW`,
      source: 'Cooling and lighting in the design hour, with the system that takes the most',
    },
    {
      path: 'powerTopology.nodes',
      label: 'Efficiencies of the topology',
      value: `UPS ${percentText(ups, 0)}, transformers ${percentText(transformer, 0)}, distribution ${percentText(distribution, 0)}`,
      source: 'Engineering default, as the power chain at its design load; energy is computed with the chain',
    },
  ];
}

function ratingText({ unitCount = 1, unitRating_kW, unitRating_kVA }: TopologyNode): string {
  const rating =
    unitRating_kVA === undefined
      ? `${numberText(unitRating_kW ?? 0)} kW`
      : `${numberText(unitRating_kVA)} kVA`;
  return unitCount === 1 ? rating : `${String(unitCount)} × ${rating}`;
}
