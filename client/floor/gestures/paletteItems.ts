import type { DraggedItem } from './draggedItem.ts';
import type { RackKind } from '../../../models/present/floor/floorItem.ts';

/** A part of the room in the palette. */
export interface PaletteItem extends DraggedItem {
  readonly id: string;
}

const part = (
  id: string,
  label: string,
  list: 'units' | 'columns' | 'ramps' | 'walls' | 'doors' | 'containments' | 'perforatedTiles',
  size: readonly [number, number],
): PaletteItem => ({
  id,
  label,
  width_mm: size[0],
  depth_mm: size[1],
  facing_deg: 0,
  count: 1,
  makes: { list, kind: id },
});

/** Typical initial sizes; they can be changed after placing. */
export const coolingItems: readonly PaletteItem[] = [
  part('crah', 'CRAH', 'units', [2400, 900]),
  part('in-row', 'In-row cooler', 'units', [300, 1200]),
  part('cdu', 'CDU', 'units', [800, 1200]),
];

export const powerItems: readonly PaletteItem[] = [
  part('ups', 'UPS', 'units', [1200, 900]),
  part('pdu', 'PDU', 'units', [1200, 900]),
  part('rpp', 'RPP', 'units', [600, 600]),
  part('busway', 'Busway', 'units', [6000, 200]),
];

export const roomItems: readonly PaletteItem[] = [
  part('column', 'Column', 'columns', [600, 600]),
  part('wall', 'Wall', 'walls', [3000, 100]),
  part('door', 'Door', 'doors', [1200, 200]),
  part('ramp', 'Ramp', 'ramps', [1800, 3600]),
  part('hot-aisle', 'Hot-aisle containment', 'containments', [6000, 1200]),
  part('cold-aisle', 'Cold-aisle containment', 'containments', [6000, 1200]),
  part('perforated', 'Perforated tiles', 'perforatedTiles', [600, 600]),
];

/** Racks of the plan in the palette. */
export function rackPaletteItem(kind: RackKind, count = 1): DraggedItem {
  return {
    label: count === 1 ? kind.name : `${String(count)} × ${kind.name}`,
    width_mm: kind.width_mm,
    depth_mm: kind.depth_mm,
    facing_deg: 0,
    count,
    makes: { rackId: kind.rackId },
  };
}
