import { describe, expect, it } from 'vitest';
import { capacityPriceSchema } from '../../../models/catalogue/capacityPrice.ts';
import { escalationSchema } from '../../../models/catalogue/escalation.ts';
import { gridHistorySchema } from '../../../models/catalogue/gridHistory.ts';
import { ownRowsSchema } from '../../../models/catalogue/Library.ts';
import { waterPriceSchema } from '../../../models/catalogue/waterPrice.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';

const { capacityPrices, escalations, facilityCosts, gridHistories, grids, prices, waterPrices } =
  loadNodeLibrary();

const refusals = (outcome: {
  readonly error?: { readonly issues: readonly { message: string }[] };
}): string => (outcome.error?.issues ?? []).map(({ message }) => message).join('; ');

describe('facility capex', () => {
  it('Northern Virginia costs 10.92 USD/W, Tokyo 15.15, Mumbai 6.64 (Turner & Townsend 2025-2026)', () => {
    expect(facilityCosts['northern-virginia-2025']).toMatchObject({
      capexPrice_per_W: 10.92,
      currency: 'USD',
      region: 'US-VA',
      scope: 'construction',
    });
    expect(facilityCosts['tokyo-2025']?.capexPrice_per_W).toBe(15.15);
    expect(facilityCosts['mumbai-2025']?.capexPrice_per_W).toBe(6.64);
  });

  it('only figures in the press release are rated as read, of the copied index', () => {
    const index = Object.values(facilityCosts).filter(({ scope }) => scope === 'construction');
    expect(index).toHaveLength(52);
    const names = index.filter(({ quality }) => quality === 'S').map(({ name }) => name);
    expect(names.sort()).toEqual(['Frankfurt', 'London', 'Silicon Valley', 'Singapore', 'Tokyo', 'Zurich']);
  });

  it('a development guide is separate from the index: its 19 markets are between 9.3 and 15 USD/W', () => {
    const guide = Object.values(facilityCosts).filter(({ scope }) => scope !== 'construction');
    expect(guide.map((row) => row.capexPrice_per_W)).toEqual([11.7, 15, 9.3]);
  });

  it('are of countries with the same code in the price table', () => {
    const known = new Set(Object.values(prices).map(({ country }) => country));
    const unknown = Object.values(facilityCosts).filter(({ country }) => !known.has(country));
    expect(unknown.map(({ country }) => country)).toEqual(['URY']);
  });
});

describe('water prices', () => {
  it('3.86 USD per 1000 US gallons of 3.785411784 L is 1.0197 USD/m³ (Loudoun Water 2024)', () => {
    // 3.86 / 3.785411784 = 1.01970
    expect(waterPrices['loudoun-potable-2024']?.waterPrice_per_m3).toBe(1.0197);
  });

  it('14.27 USD per gallon and day is 3769.7 USD per m³/day, on the maximum day', () => {
    // 14.27 / 0.003785411784 = 3769.735
    expect(waterPrices['loudoun-potable-2024']).toMatchObject({
      connectionPrice_per_m3_day: 3769.7,
      connectionBasis: 'maximum-day',
    });
  });

  it('reclaimed water is cheaper than potable, and sewer is more expensive', () => {
    const price = (id: string): number => waterPrices[id]?.waterPrice_per_m3 ?? Number.NaN;
    expect(price('loudoun-reclaimed-2024')).toBeLessThan(price('loudoun-potable-2024'));
    expect(price('loudoun-sewer-2024')).toBeGreaterThan(price('loudoun-potable-2024'));
  });

  it('a connection charge without its basis is rejected', () => {
    const row = { ...waterPrices['loudoun-sewer-2024'], connectionBasis: undefined };
    expect(refusals(waterPriceSchema.safeParse(row))).toContain('requires its basis');
  });
});

describe('capacity prices', () => {
  it('rates for 1 MW and more charge 14.90 USD at the median, 5.89 to 22.59 from the 10th to the 90th percentile', () => {
    expect(capacityPrices['us-demand-from-1mw-2017']).toMatchObject({
      service: 'demand-charge',
      statistic: 'median',
      lowPrice_per_kW_month: 5.89,
      capacityPrice_per_kW_month: 14.9,
      highPrice_per_kW_month: 22.59,
    });
  });

  it('a median above its 90th percentile is rejected', () => {
    const row = { ...capacityPrices['us-demand-from-1mw-2017'], highPrice_per_kW_month: 14 };
    expect(refusals(capacityPriceSchema.safeParse(row))).toContain('between the low and the high');
  });
});

describe('historical price escalation', () => {
  it('industry in Virginia paid 2.7 % more per year from 2014 to 2024, 5.6 % from 2019', () => {
    expect(escalations['US-VA-industrial-2014-2024']?.annualRiseFraction).toBeCloseTo(0.027, 3);
    expect(escalations['US-VA-industrial-2019-2024']?.annualRiseFraction).toBeCloseTo(0.056, 3);
  });

  it('can be negative: Texas, 2014 to 2024', () => {
    expect(escalations['US-TX-industrial-2014-2024']?.annualRiseFraction).toBeLessThan(0);
  });

  it('use the last year of their span as data year', () => {
    for (const row of Object.values(escalations)) expect(row.year, row.id).toBe(row.lastYear);
  });

  it('a span that ends before it starts is rejected', () => {
    const row = { ...escalations['US-VA-industrial-2014-2024'], lastYear: 2010 };
    expect(refusals(escalationSchema.safeParse(row))).toContain('must be before');
  });
});

describe('grid intensity history', () => {
  const rows = Object.values(gridHistories);

  it('the mean change per year is the compound one from the first year to the last', () => {
    // United States: (340.8 / 432.2)^(1/6) - 1 = -0.0388
    expect(gridHistories['US-US']?.annualChangeFraction).toBe(-0.0388);
    for (const { id, intensities, annualChangeFraction } of rows) {
      const first = intensities[0] ?? { year: 0, intensity_g_per_kWh: 0 };
      const last = intensities.at(-1) ?? first;
      const growth = last.intensity_g_per_kWh / first.intensity_g_per_kWh;
      expect(growth ** (1 / (last.year - first.year)) - 1, id).toBeCloseTo(annualChangeFraction, 4);
    }
  });

  it('agree with the grid of the same name in 2023 and 2024', () => {
    for (const { id, intensities } of rows) {
      for (const year of [2023, 2024]) {
        const point = intensities.find((candidate) => candidate.year === year);
        expect(grids[`${id}-${String(year)}`]?.intensity_g_per_kWh, id).toBe(point?.intensity_g_per_kWh);
      }
    }
  });

  it('do not all decrease: no single rate fits every grid', () => {
    // (303.0 / 466.1)^(1/6) - 1
    expect(gridHistories['US-AZNM']?.annualChangeFraction).toBe(-0.0693);
    expect(gridHistories['US-NYCW']?.annualChangeFraction).toBeGreaterThan(0.06);
  });

  it('years that do not ascend are rejected', () => {
    const row = gridHistories['US-US'];
    const turned = { ...row, intensities: row?.intensities.toReversed() };
    expect(refusals(gridHistorySchema.safeParse(turned))).toContain('ascending order');
  });
});

describe('grids other than the subregions of eGRID2023', () => {
  it('eGRID2024 is labelled as third-party results, unverified', () => {
    const rows = Object.values(grids).filter(({ sources }) => sources.includes('cornerstone-egrid2024'));
    expect(rows).toHaveLength(28);
    for (const row of rows) {
      expect(row, row.id).toMatchObject({ quality: 'M', gwp: 'AR6', year: 2024 });
      expect(row.note, row.id).toContain('Not a release of EPA');
    }
  });

  it('Puerto Rico has T&D losses of 14 %, Hawaii 4.8 %, all others 4.4 % (2024)', () => {
    expect(grids['US-PRMS-2024']?.transmissionLossFraction).toBe(0.14);
    expect(grids['US-HIOA-2024']?.transmissionLossFraction).toBe(0.048);
    expect(grids['US-SRVC-2024']?.transmissionLossFraction).toBe(0.044);
  });

  it('the United Kingdom emits 177.0 g/kWh in the factors of 2025 and 130.96 in those of 2026', () => {
    expect(grids['GB-DEFRA-2025']?.intensity_g_per_kWh).toBe(177);
    expect(grids['GB-DEFRA-2026']?.intensity_g_per_kWh).toBe(130.96);
  });
});

describe('custom rows', () => {
  it('may be facility capex and water prices, each keyed by its id', () => {
    const row = { ...facilityCosts['tokyo-2025'], id: 'my-site' };
    expect(ownRowsSchema.safeParse({ facilityCosts: { 'my-site': row } }).success).toBe(true);
    expect(refusals(ownRowsSchema.safeParse({ facilityCosts: { other: row } }))).toContain('must be its id');
    const water = { ...waterPrices['loudoun-potable-2024'], id: 'my-well', waterPrice_per_m3: 0.2 };
    expect(ownRowsSchema.safeParse({ waterPrices: { 'my-well': water } }).success).toBe(true);
  });
});
