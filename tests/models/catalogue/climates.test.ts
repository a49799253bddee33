import { describe, expect, it } from 'vitest';
import { climateRowSchema, type ClimateRow } from '../../../models/catalogue/climate.ts';
import climates from '../../../models/catalogue/tables/climates.json' with { type: 'json' };
import sources from '../../../models/catalogue/tables/sources.json' with { type: 'json' };
import { climateOfRow } from '../../../models/weather/climateOfRow.ts';

const rows = climates as Readonly<Record<string, ClimateRow>>;
const entries = Object.entries(rows);

describe('the table of climates', () => {
  it('has 32 cities, each keyed by its id', () => {
    expect(entries).toHaveLength(32);
    for (const [id, row] of entries) expect(row.id).toBe(id);
  });

  it('has valid rows that are unchanged when read', () => {
    for (const [id, row] of entries) expect(climateRowSchema.parse(row), id).toEqual(row);
  });

  it('refers only to listed sources', () => {
    for (const [id, row] of entries) {
      for (const source of row.sources) expect(Object.keys(sources), id).toContain(source);
    }
  });

  it('states published design values and their source', () => {
    const printed = entries.filter(([, row]) => row.printedDesign !== undefined);
    expect(printed).toHaveLength(20);
    for (const [id, row] of printed) expect(row.sources, id).toContain('ashrae-design-values');
  });

  it('has design values in order', () => {
    for (const [id, { countedDesign, printedDesign }] of entries) {
      for (const design of [countedDesign, printedDesign]) {
        if (design === undefined) continue;
        expect(design.wetBulb_0p4_C, id).toBeLessThan(design.dryBulb_0p4_C);
        expect(design.dryBulb_99p6_C, id).toBeLessThan(design.dryBulb_0p4_C);
      }
    }
  });

  it.each(entries)('results in a climate of %s without gaps', (id, row) => {
    const { year, design, findings, kind } = climateOfRow(row);
    expect([kind, findings], id).toEqual(['normals', []]);
    expect(design.dryBulb_0p4_C).toBe((row.printedDesign ?? row.countedDesign)?.dryBulb_0p4_C);
    for (const column of [
      year.dryBulb_C,
      year.wetBulb_C,
      year.dewPoint_C,
      year.density_kg_m3,
      year.humidityRatio,
    ]) {
      expect(
        column.every((value) => Number.isFinite(value)),
        id,
      ).toBe(true);
    }
  });

  it('sizes Phoenix on the 24.2 °C published wet bulb, not on the 27.3 °C of its erroneous July days', () => {
    const phoenix = rows['phoenix-az'];
    if (phoenix === undefined) throw new Error('no Phoenix');
    expect(phoenix.countedDesign?.wetBulb_0p4_C).toBe(27.28);
    expect(climateOfRow(phoenix).design.wetBulb_0p4_C).toBe(24.2);
  });

  it('without design values sizes on its synthetic year, with a finding', () => {
    const { printedDesign, countedDesign, ...bare } = rows['chicago-il'] ?? {};
    expect([printedDesign, countedDesign]).not.toContain(undefined);
    const { design, findings } = climateOfRow(climateRowSchema.parse(bare));
    expect(findings.map(({ code }) => code)).toEqual(['design-from-normals']);
    // The typical year that the normals were computed from has 32.2 °C.
    expect(Math.abs((design.dryBulb_0p4_C ?? 0) - 32.2)).toBeLessThan(1.5);
  });

  it.each([
    ['months in another order', (row: ClimateRow) => ({ ...row, months: row.months.toReversed() })],
    ['eleven months', (row: ClimateRow) => ({ ...row, months: row.months.slice(1) })],
    ['a mean above the mean maximum', (row: ClimateRow) => withFirst(row, { dryBulbMean_C: 30 })],
    ['a dew point above the mean', (row: ClimateRow) => withFirst(row, { dewPointMean_C: 20 })],
  ])('rejects %s', (_, change) => {
    const row = rows['chicago-il'];
    if (row === undefined) throw new Error('no Chicago');
    expect(climateRowSchema.safeParse(change(row)).success).toBe(false);
  });
});

function withFirst(row: ClimateRow, change: Partial<ClimateRow['months'][number]>): unknown {
  const [january, ...others] = row.months;
  return { ...row, months: [{ ...january, ...change }, ...others] };
}
