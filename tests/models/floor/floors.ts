import { checkFloor } from '../../../models/floor/checkFloor.ts';
import type { Floor, PlacedRack } from '../../../models/floor/Floor.ts';
import { roomSchema, type Room } from '../../../models/floor/roomSchema.ts';
import { ruleList } from '../../../models/floor/ruleList.ts';
import { rulesSchema, type RuleId, type StatedRules } from '../../../models/floor/rulesSchema.ts';

/** A hall of 20 m by 20 m, with its origin in the south-west. */
export const room = (rest: Partial<Room> = {}): Room =>
  roomSchema.parse({ outline: corners([0, 0], [20_000, 0], [20_000, 20_000], [0, 20_000]), ...rest });

export const corners = (...points: readonly (readonly [number, number])[]): Room['outline'] =>
  points.map(([x_mm, y_mm]) => ({ x_mm, y_mm }));

/** A rack of 600 mm by 1200 mm that faces north and weighs 1000 kg by default. */
export const rack = (
  label: string,
  x_mm: number,
  y_mm: number,
  rest: Partial<PlacedRack> = {},
): PlacedRack => ({
  key: `rack/${label}`,
  path: `racks.rack.places.${label}`,
  label,
  x_mm,
  y_mm,
  facing_deg: 0,
  width_mm: 600,
  depth_mm: 1200,
  height_mm: 2000,
  weight_kg: 1000,
  ...rest,
});

/** Racks side by side from a south-west corner to the east. */
export const rowOf = (
  count: number,
  letter: string,
  [x_mm, y_mm]: readonly [number, number],
  rest: Partial<PlacedRack> = {},
): PlacedRack[] =>
  Array.from({ length: count }, (_, index) =>
    rack(`${letter}${String(index + 1).padStart(2, '0')}`, x_mm + 600 * index, y_mm, rest),
  );

/** Rules of which only some are checked. */
export const only = (...ids: readonly RuleId[]): StatedRules =>
  rulesSchema.parse(Object.fromEntries(ruleList.map(({ id }) => [id, { isOn: ids.includes(id) }])));

export const floorOf = (racks: readonly PlacedRack[], rest: Partial<Room> = {}): Floor => ({
  path: 'halls.hall',
  room: room(rest),
  racks,
});

/** Findings with only some rules checked: code and start of the message of each. */
export const foundBy = (
  ids: readonly RuleId[],
  racks: readonly PlacedRack[],
  rest: Partial<Room> = {},
): readonly { readonly code: string; readonly path: string; readonly message: string }[] =>
  checkFloor(floorOf(racks, { ...rest, rules: only(...ids) }));
