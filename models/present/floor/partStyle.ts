import type { FloorTheme } from './floorTheme.ts';

/** Label of a kind of item on the floor, if it fits. */
export const partKindLabels: Readonly<Record<string, string>> = {
  rack: 'Rack',
  crah: 'CRAH',
  'in-row': 'In-row',
  cdu: 'CDU',
  ups: 'UPS',
  pdu: 'PDU',
  rpp: 'RPP',
  busway: 'Busway',
  column: 'Column',
  wall: 'Wall',
  door: 'Door',
  ramp: 'Ramp',
  'hot-aisle': 'Hot aisle',
  'cold-aisle': 'Cold aisle',
  perforated: 'Perforated tiles',
};

const coolingKinds = new Set(['crah', 'in-row', 'cdu']);

/** The fill colour of a part of the room. */
export function partColour(theme: FloorTheme, kind: string): string {
  if (coolingKinds.has(kind)) return theme.cooling;
  switch (kind) {
    case 'column':
      return theme.column;
    case 'wall':
      return theme.wall;
    case 'ramp':
      return theme.ramp;
    case 'hot-aisle':
      return theme.hot;
    case 'cold-aisle':
      return theme.cold;
    case 'perforated':
      return theme.perforated;
    case 'door':
      return theme.floor;
    default:
      return theme.power;
  }
}
