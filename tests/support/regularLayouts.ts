/** Number of racks in a row: twenty side by side, then a clearance of 1.2 m. */
function racksOfRow(length_mm: number, width_mm: number): number {
  let count = 0;
  let at_mm = 1200;
  let side = 0;
  while (at_mm + width_mm <= length_mm - 1200) {
    count += 1;
    side += 1;
    at_mm += width_mm;
    if (side === 20) {
      side = 0;
      at_mm += 1200;
    }
  }
  return count;
}

/** Number of rows from an offset, with alternating aisles of 1.2 m at fronts and 0.9 m at rears, and 1.2 m to the far wall. */
function rowsFrom(
  offset_mm: number,
  depth_mm: number,
  across_mm: number,
  aisles: readonly [number, number],
): number {
  let count = 0;
  let at_mm = offset_mm;
  while (at_mm + depth_mm <= across_mm - 1200) {
    at_mm += depth_mm + (aisles[count % 2] ?? 0);
    count += 1;
  }
  return count;
}

/**
 * The maximum number of racks of all regular layouts of a rectangle under the default rules, by enumeration: rows along either side of the
 * room, the cold or the hot aisle first, double rows or rows with the same facing across open floor, at offsets of 100 mm.
 */
export function mostOfRegularLayouts(
  room: readonly [number, number],
  rack: readonly [number, number],
): number {
  const [width_mm, depth_mm] = rack;
  let most = 0;
  for (const [along_mm, across_mm] of [room, [room[1], room[0]] as const]) {
    const perRow = racksOfRow(along_mm, width_mm);
    for (const aisles of [
      [1200, 900],
      [900, 1200],
      [3700, 3700],
    ] as const) {
      for (let offset_mm = 1200; offset_mm < across_mm; offset_mm += 100) {
        most = Math.max(most, perRow * rowsFrom(offset_mm, depth_mm, across_mm, aisles));
      }
    }
  }
  return most;
}
