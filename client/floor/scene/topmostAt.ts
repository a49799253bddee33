import type { Point } from '../../../models/floor/pointSchema.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import type { SpatialIndex } from './spatialIndex.ts';

/** The item that is meant at a point: racks and units take precedence over flat items. */
export function topmostAt(index: SpatialIndex<FloorItem>, at: Point): FloorItem | undefined {
  const under = index.at(at);
  return under.find(({ list }) => list !== 'containments' && list !== 'perforatedTiles') ?? under[0];
}
