import { numberText } from '../units/text.ts';
import type { DrawnHall, HallParts } from './drawHall.ts';
import { HALL_ID } from './draftPlan.ts';
import type { HallAssumption } from './newHallSchema.ts';
import { CIRCUIT_DERATING } from './rackCircuits.ts';

/** What the plan states beyond the answers. */
export function hallAssumptions(parts: HallParts, drawn: DrawnHall): HallAssumption[] {
  const { fill, demand, voltage, sides, systems } = parts;
  const entry = `racks.${Object.keys(drawn.plan.racks)[0] ?? ''}`;
  const { placed } = drawn;
  return [
    ...(fill.reason === null
      ? []
      : [
          {
            path: `${entry}.contents`,
            label: 'Devices per rack',
            value: numberText(demand.devicesPerRackCount),
            source: fill.reason,
          },
        ]),
    {
      path: `${entry}.rackType`,
      label: 'Rack type',
      value: fill.rackType.name,
      source: 'The usual rack that holds the devices',
    },
    ...demand.assumptions,
    {
      path: `${entry}.feeds`,
      label: 'Voltage of rack circuits',
      value: `${String(voltage.voltage_V)} V`,
      source: voltage.source,
    },
    {
      path: `${entry}.feeds`,
      label: 'Usable share of breakers',
      value: numberText(CIRCUIT_DERATING),
      source: 'NEC rule for continuous loads; also applied to IEC circuits, as reserve',
    },
    {
      path: `${entry}.feeds`,
      label: 'Sides of a rack',
      value: numberText(sides.sideCount),
      source: sides.reason,
    },
    ...systems.map(({ name }, index) => ({
      path: index === 0 ? 'cooling.preset' : `options.${systems[index]?.id ?? ''}.changes.cooling.preset`,
      label: 'Cooling system',
      value: name,
      source: 'The usual preset for the answer',
    })),
    {
      path: `halls.${HALL_ID}.room.outline`,
      label: 'Room',
      value: `${numberText(placed.extent.along_mm / 1000)} × ${numberText(placed.extent.across_mm / 1000)} m`,
      source: 'Rows, aisles and units',
    },
  ];
}
