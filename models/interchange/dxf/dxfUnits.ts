/** Millimetres per unit code of `$INSUNITS` in a DXF. Source: Autodesk, DXF Reference, header variables. */
const sizes_mm: Readonly<Record<number, number>> = {
  1: 25.4,
  2: 304.8,
  3: 1_609_344,
  4: 1,
  5: 10,
  6: 1_000,
  7: 1_000_000,
  10: 914.4,
  13: 0.001,
  14: 100,
  15: 10_000,
  16: 100_000,
};

/** Millimetres of a unit by its number in the header; null if it states none. */
export function dxfUnit_mm(unitCode: number): number | null {
  return sizes_mm[unitCode] ?? null;
}
