import type { DxfPlacement } from './DxfDrawing.ts';

/** Beginnings of names of blocks, and the kind of item that they stand for. */
const kinds: readonly (readonly [begins: string, kind: string])[] = [
  ['RACK', 'rack'],
  ['CABINET', 'rack'],
  ['CRAH', 'crah'],
  ['CRAC', 'crah'],
  ['IN-ROW', 'in-row'],
  ['CDU', 'cdu'],
  ['UPS', 'ups'],
  ['PDU', 'pdu'],
  ['RPP', 'rpp'],
  ['BUSWAY', 'busway'],
  ['COLUMN', 'column'],
  ['DOOR', 'door'],
  ['RAMP', 'ramp'],
  ['PERFORATED', 'perforated'],
  ['HOT-AISLE', 'hot-aisle'],
  ['COLD-AISLE', 'cold-aisle'],
];

/** The kind of item that a block stands for by its name or, for racks, columns and doors, by its layer; null if it is none that a plan has. */
export function kindOfPlacement({ block, layer }: Pick<DxfPlacement, 'block' | 'layer'>): string | null {
  const [name, on] = [block.toUpperCase(), layer.toUpperCase()];
  const byName = kinds.find(([begins]) => name.startsWith(begins));
  if (byName !== undefined) return byName[1];
  if (/(^|-)(RACK|CABT)(-|$)/.test(on)) return 'rack';
  if (on === 'A-COLS' || on === 'S-COLS') return 'column';
  return on === 'A-DOOR' ? 'door' : null;
}
