import { numbered, plainRack, simplePlan, type RawPlan } from './heavyPlans.ts';

/** Corners of a square room. */
export const square = (side_mm: number): object[] => [
  { x_mm: 0, y_mm: 0 },
  { x_mm: side_mm, y_mm: 0 },
  { x_mm: side_mm, y_mm: side_mm },
  { x_mm: 0, y_mm: side_mm },
];

const withRoom = (room: RawPlan, racks: RawPlan = { 'rack-1': { ...plainRack, count: 500 } }): RawPlan =>
  simplePlan({ halls: { 'hall-1': { name: 'Hall', room } }, racks });

/** A room of random inner walls. */
export const wallRoom = (wallCount: number, side_mm = 60_000): RawPlan =>
  withRoom({
    outline: square(side_mm),
    walls: numbered(wallCount, (index) => {
      const x_mm = (index * 7919) % side_mm;
      const y_mm = (index * 104_729) % side_mm;
      return { from: { x_mm, y_mm }, to: { x_mm: x_mm + 700, y_mm: y_mm + 500 } };
    }),
  });

/** A room of many columns. */
export const columnRoom = (columnCount: number, side_mm = 200_000): RawPlan =>
  withRoom({
    outline: square(side_mm),
    columns: numbered(columnCount, (index) => ({
      x_mm: (index * 7919) % side_mm,
      y_mm: (index * 104_729) % side_mm,
      width_mm: 300,
      depth_mm: 300,
    })),
  });

/** A room in the form of a star. */
export function starRoom(cornerCount: number, outer_mm = 490_000): RawPlan {
  const outline = Array.from({ length: cornerCount }, (_, index) => {
    const radius_mm = index % 2 === 0 ? outer_mm : outer_mm / 25;
    const angle = (2 * Math.PI * index) / cornerCount;
    return {
      x_mm: Math.round(outer_mm + radius_mm * Math.cos(angle)),
      y_mm: Math.round(outer_mm + radius_mm * Math.sin(angle)),
    };
  });
  return withRoom({ outline });
}

/** Units of a kind on one spot. */
export const unitsOnOneSpot = (count: number, kind = 'crah'): RawPlan =>
  withRoom({
    outline: square(40_000),
    units: numbered(count, () => ({
      kind,
      x_mm: 10_000,
      y_mm: 10_000,
      width_mm: 2400,
      depth_mm: 900,
      coolingCapacity_kW: 100,
    })),
  });

/** Racks on one spot. */
export const racksOnOneSpot = (count: number): RawPlan =>
  withRoom(
    { outline: square(40_000) },
    {
      'rack-1': {
        ...plainRack,
        count,
        places: numbered(count, () => ({ x_mm: 10_000, y_mm: 10_000, facing_deg: 0 })),
      },
    },
  );

/** Parts of a room on one spot. */
export const partsOnOneSpot = (
  part: 'perforatedTiles' | 'containments' | 'columns' | 'ramps',
  count: number,
): RawPlan =>
  withRoom(
    {
      outline: square(60_000),
      [part]: numbered(count, () => ({
        ...(part === 'containments' && { kind: 'hot-aisle' }),
        x_mm: 10_000,
        y_mm: 10_000,
        width_mm: 600,
        depth_mm: 600,
      })),
    },
    {
      'rack-1': {
        ...plainRack,
        count: 40,
        places: numbered(40, (index) => ({ x_mm: 8000 + index * 100, y_mm: 9800, facing_deg: 0 })),
      },
    },
  );

/** Racks in rows, placed. */
export function placedRacks(count: number, perEntry: number, sections: RawPlan = {}): RawPlan {
  const perRow = Math.ceil(Math.sqrt(count * 3));
  const placeOf = (index: number): object => ({
    x_mm: 2400 + (index % perRow) * 600,
    y_mm: 2400 + Math.floor(index / perRow) * 3000,
    facing_deg: 0,
  });
  const side_mm = Math.max(perRow * 600, Math.ceil(count / perRow) * 3000) + 6000;
  return simplePlan({
    halls: { 'hall-1': { name: 'Hall', room: { outline: square(side_mm) } } },
    racks: numbered(Math.ceil(count / perEntry), (entry) => ({
      ...plainRack,
      name: `Racks ${String(entry)}`,
      count: perEntry,
      places: numbered(perEntry, (index) => placeOf(entry * perEntry + index), `e${String(entry)}-`),
    })),
    ...sections,
  });
}
