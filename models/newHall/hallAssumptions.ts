import { usualPreset } from '../power/powerPresets.ts';
import { numberText, percentText } from '../units/text.ts';
import type { DrawnHall } from './drawHall.ts';
import { HALL_ID } from './draftPlan.ts';
import type { HallParts } from './hallParts.ts';
import type { HallAssumption } from './newHallSchema.ts';
import { plantAssumptions } from './plantAssumptions.ts';
import { CIRCUIT_DERATING } from './rackCircuits.ts';
import { roomAssumptions } from './roomAssumptions.ts';

/** What the plan states beyond the answers, in the order of the answers. */
export function hallAssumptions(parts: HallParts, drawn: DrawnHall): HallAssumption[] {
  return [
    ...rackAssumptions(parts, drawn),
    ...parts.demand.assumptions,
    ...placeAssumptions(parts),
    ...coolingAssumptions(parts, drawn),
    ...plantAssumptions(parts, drawn),
    ...roomAssumptions(parts, drawn),
  ];
}

/** Path of the first entry of racks. */
const entryPath = ({ plan }: DrawnHall): string => `racks.${Object.keys(plan.racks)[0] ?? ''}`;

function rackAssumptions(
  { answers, fill, demand, device, voltage, sides }: HallParts,
  drawn: DrawnHall,
): HallAssumption[] {
  const entry = entryPath(drawn);
  const feeds = Object.values(Object.values(drawn.plan.racks)[0]?.feeds ?? {});
  const [feed] = feeds;
  const isReduced = demand.devicesPerRackCount !== fill.devicesPerRackCount;
  const reason = isReduced ? 'Fewer than a full rack are asked for' : fill.reason;
  return [
    ...(reason === null
      ? []
      : [
          {
            path: `${entry}.contents`,
            label: 'Devices per rack',
            value: numberText(demand.devicesPerRackCount),
            source: reason,
          },
        ]),
    {
      path: `${entry}.rackType`,
      label: 'Rack type',
      value: fill.rackType.name,
      source:
        device.row.class === 'gpu-rack'
          ? 'The frame of the rack-scale system'
          : 'The first of the usual racks of the catalogue that holds the devices',
    },
    {
      path: `${entry}.feeds`,
      label: 'Sides of a rack',
      value: numberText(sides.sideCount),
      source: sides.reason,
    },
    {
      path: `${entry}.feeds`,
      label: 'Circuits of a rack',
      value: `${numberText(feeds.length / sides.sideCount)} per side, three-phase ${numberText(feed?.voltage_V ?? 0)} V, ${numberText(feed?.current_A ?? 0)} A`,
      source: 'The smallest standard circuits that carry the rack with one side out',
    },
    ...(answers.voltage_V === undefined
      ? [
          {
            path: `${entry}.feeds`,
            label: 'Voltage of rack circuits',
            value: `${String(voltage.voltage_V)} V`,
            source: voltage.source,
          },
        ]
      : []),
    {
      path: `${entry}.feeds`,
      label: 'Usable share of breakers',
      value: percentText(CIRCUIT_DERATING, 0),
      source: 'NEC rule for continuous loads; for IEC circuits a reserve that the standard does not require',
    },
  ];
}

function placeAssumptions({ answers: { place } }: HallParts): HallAssumption[] {
  const { climate } = place;
  return [
    {
      path: 'site.climate',
      label: 'Climate',
      value: climate,
      source: 'The climate of the catalogue for the place; a finding says if it is far away',
    },
    {
      path: 'tariff',
      label: 'Electricity price',
      value: 'flat rate of the place',
      source: 'Follows the place; a utility rate or a contract replaces it',
    },
    {
      path: 'carbon',
      label: 'Carbon factor',
      value: 'annual average of the grid of the place',
      source: 'Follows the place',
    },
  ];
}

function coolingAssumptions({ systems }: HallParts, { placed }: DrawnHall): HallAssumption[] {
  return [
    ...systems.flatMap(({ name, capture, glycolFraction, id }, index): HallAssumption[] => {
      const path = index === 0 ? 'cooling' : `options.${id}.changes.cooling`;
      const isInRow = capture === 'air' && placed.airUnits === 'in-row';
      return [
        {
          path,
          label: 'Cooling system',
          value: isInRow ? `${name}, in-row units` : name,
          source: isInRow
            ? 'Units along the end walls would need a much larger or longer room'
            : 'The usual system of an AI hall for the answer',
        },
        ...(glycolFraction === null
          ? []
          : [
              {
                path: `${path}.plant.glycolFraction`,
                label: 'Propylene glycol of the dry coolers',
                value: percentText(glycolFraction, 0),
                source: 'The least multiple of 5 % that freezes 6 K below the coldest air of the climate',
              },
            ]),
      ];
    }),
    {
      path: 'cooling.redundancy',
      label: 'Redundancy of the cooling plant and of its units in the hall',
      value: 'N+1',
      source: 'Usual: one unit may be out of service',
    },
    {
      path: 'power',
      label: 'Power chain for energy',
      value: `preset ${usualPreset.value}`,
      source: usualPreset.source,
    },
    {
      path: `halls.${HALL_ID}.itCapacity_kW`,
      label: 'IT capacity of the hall',
      value: 'maximum draw of its racks, rounded up to 1 kW',
      source: 'Plant and chain are sized for it',
    },
  ];
}
