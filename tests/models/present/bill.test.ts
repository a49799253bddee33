import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { largestMonth, stackedMonths } from '../../../models/present/charts/stackedMonths.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { billFigures, billSummaries } from '../../../models/present/figures/billFigures.ts';
import { billText, charges, chargesOf } from '../../../models/present/figures/billCharges.ts';
import { largestPeakText, peakCharges, peakText } from '../../../models/present/figures/billPeaks.ts';
import { addedRacksFigures } from '../../../models/present/figures/addedRacksFigures.ts';
import { optionFigure } from '../../../models/present/figures/optionFigure.ts';
import { figureText, priceFigure } from '../../../models/present/format/figure.ts';
import { moneyColumn, unitPriceText } from '../../../models/present/format/money.ts';
import { hourOfYearText } from '../../../models/present/format/moment.ts';
import { scaleFor } from '../../../models/present/format/scale.ts';
import { usUnits } from '../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../models/units/display/displayUnits.ts';
import { lineInUnits } from '../../../models/present/figures/lineUnit.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { library } from '../../support/library.ts';
import { rateRecord } from '../../support/rateRecord.ts';

function reportOf(tariff: unknown): Report {
  const { report } = reviewPlan(parsePlan({ ...example, tariff }), library);
  if (report === null) throw new Error('the plan has no results');
  return report;
}

function first({ options: [option] }: Report): OptionReport {
  if (option === undefined) throw new Error('no option');
  return option;
}

const onePrice = reportOf({ kind: 'flat', price: 'US-VA-industrial-2024' });
const rated = reportOf({ kind: 'urdb', record: rateRecord });
const texts = (report: Report, place = 0): Record<string, string> =>
  Object.fromEntries(
    billFigures(report.options[place] ?? first(report), report).map(({ label, figure }) => [
      label,
      figureText(figure),
    ]),
  );

describe('the figures of a bill', () => {
  it('of a flat rate are the rate itself, without demand charges', () => {
    // 637,728 kWh at 0.0899 USD; January has 744 of 8760 hours
    expect(texts(onePrice)).toEqual({
      'Annual bill': '57,332 USD',
      'Cost per kWh': '0.0899 USD/kWh',
      'Demand charges': '0.0 %',
      'Highest monthly bill': '4,869 USD',
    });
  });

  it('of a rate include every charge in the cost per kWh', () => {
    const { bill, annual } = first(rated);
    expect(annual.meanEnergyPrice_per_kWh).toBeCloseTo(bill.annual.totalCost / annual.facilityEnergy_kWh, 12);
    // 72.8 kW: 12 months at 6 USD, 4 summer months at 12 USD more
    expect(bill.annual.flatDemandCost).toBeCloseTo(72.8 * 6 * 12, 6);
    expect(bill.annual.touDemandCost).toBeCloseTo(72.8 * 12 * 4, 6);
    const demand = 72.8 * (72 + 48);
    expect(texts(rated)['Demand charges']).toBe(
      `${((demand / bill.annual.electricityCost) * 100).toFixed(1)} %`,
    );
  });

  it('state the savings of an option relative to the baseline', () => {
    const [, liquid] = onePrice.options;
    const [bill, price] = liquid === undefined ? [] : billFigures(liquid, onePrice);
    // 179,361 kWh at 0.0899 USD
    expect(bill?.change).toEqual({ direction: 'less', text: '16,125 USD lower, asserted PUE' });
    expect(price?.change).toEqual({ direction: 'same', text: 'unchanged' });
    expect(billFigures(first(onePrice), onePrice)[0]?.change).toBeNull();
  });

  it('of all options add up', () => {
    for (const report of [onePrice, rated]) {
      for (const { energyCost, demandCost, fixedCost, waterCost, totalCost } of billSummaries(report)) {
        expect(energyCost + demandCost + fixedCost + waterCost).toBeCloseTo(totalCost, 6);
      }
    }
    expect(billSummaries(onePrice).map(({ saving }) => Math.round(saving))).toEqual([0, 16_125]);
  });
});

describe('the electricity cost', () => {
  it('is stated by charge if there is more than energy', () => {
    expect(billText(first(onePrice), 'USD')).toEqual(['Facility energy × electricity price.']);
    expect(billText(first(rated), 'USD').join(' ')).toMatch(
      /General Service.*Energy [\d,]+ USD; Demand 5,242 USD; TOU demand 3,494 USD; Fixed 1,800 USD/,
    );
  });

  it('has its mean price', () => {
    const { figure } = optionFigure('meanPrice', first(rated), rated);
    expect(figure.unit).toBe('USD/kWh');
    expect(Number(figure.text)).toBeGreaterThan(0.03);
  });
});

describe('the charges of a bill', () => {
  it('add up to each monthly bill', () => {
    const { bill } = first(rated);
    for (const month of bill.monthly) {
      const sum = charges.reduce((total, { cost }) => total + month[cost], 0);
      expect(sum).toBeCloseTo(month.totalCost, 6);
    }
    expect(chargesOf(bill).map(({ label }) => label)).toEqual(['Energy', 'Demand', 'TOU demand', 'Fixed']);
  });

  it('are drawn as the committed file', async () => {
    const parts = charges.map(({ label, colour, cost }) => ({
      label,
      colour,
      amounts: first(rated).bill.monthly.map((month) => month[cost]),
    }));
    const { divisor } = scaleFor('money', [largestMonth(parts)]);
    const drawing = stackedMonths(parts, { symbol: 'USD', divisor }, { width: 560 }, lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot('./__snapshots__/bill-months-light.svg');
  });
});

describe('billing demand', () => {
  const peaks = peakCharges(first(rated).bill);

  it('is dated, and only if a charge was billed', () => {
    const [flat, summer] = peaks;
    if (flat === undefined || summer === undefined) throw new Error('no demand charges');
    expect(peakText(flat, 0)).toBe('1 Jan, 00:00');
    expect(peakText(summer, 0)).toBeUndefined();
    // The first weekday of June 2025 is Monday the 2nd.
    expect(peakText(summer, 5)).toMatch(/^2 Jun, 1[23]:00$/);
    expect(largestPeakText(peaks, 0)).toBe('1 Jan, 00:00');
  });

  it('of tiers is one peak', () => {
    const tiers = { ...rateRecord, flatdemandstructure: [[{ rate: 6, max: 50 }, { rate: 5 }]] };
    const [flat] = peakCharges(first(reportOf({ kind: 'urdb', record: tiers })).bill);
    expect(flat?.quantities[0]).toBeCloseTo(72.8, 9);
  });

  it('states that no hour set the minimum of a contract', () => {
    const contract = {
      kind: 'colocation',
      currency: 'USD',
      committed_kW: 500,
      committedPrice_per_kW_month: 100,
      energyPrice_per_kWh: 0.05,
    };
    expect(largestPeakText(peakCharges(first(reportOf(contract)).bill), 3)).toBe('ratchet or minimum demand');
  });
});

describe('the changes by added racks', () => {
  const now = {
    facilityEnergy_kWh: 1000,
    designPeak_kW: 20,
    operatingPeak_kW: 10,
    electricityCost: 100,
    demandCost: 40,
    totalCost: 110,
  };

  it('are stated with sign and percentage, and as incremental cost per kWh', () => {
    const then = {
      facilityEnergy_kWh: 1500,
      designPeak_kW: 28,
      operatingPeak_kW: 15,
      electricityCost: 135,
      demandCost: 60,
      totalCost: 148,
    };
    const said = addedRacksFigures(now, then, 'USD').map(({ text, note }) => [text, note]);
    expect(said).toEqual([
      ['+38.00 USD', '+34.5 %'],
      ['+20.00 USD', '+50.0 %'],
      ['+500.0 kWh', '+50.0 %'],
      ['+8.00 kW', '+40.0 %'],
      ['+5.00 kW', '+50.0 %'],
      // 35 USD for 500 kWh, compared with 100 USD for 1000 kWh
      ['0.07 USD/kWh', '0.1 USD/kWh currently on average'],
    ]);
  });

  it('have no price if no kWh is added', () => {
    const said = addedRacksFigures(now, now, 'USD');
    expect(said.at(-1)?.text).toBe('–');
    expect(said[0]).toMatchObject({ text: '0 USD', note: undefined });
  });
});

describe('money', () => {
  it('of a table is whole if it is large, and has two decimals if it is small', () => {
    expect(moneyColumn([57_331.7, 0, 12.5])).toEqual(['57,332', '0', '13']);
    expect(moneyColumn([12.5, -3])).toEqual(['12.50', '−3.00']);
    expect(moneyColumn([0, 0])).toEqual(['0', '0']);
    expect(moneyColumn([12.5], [20_000])).toEqual(['13']);
  });

  it('of a unit has as many decimals as the tariff states', () => {
    expect(unitPriceText(14.9)).toBe('14.90');
    expect(unitPriceText(0.0899)).toBe('0.0899');
    expect(unitPriceText(-0.012345678)).toBe('−0.012346');
    expect(figureText(priceFigure(0.08991234, 'EUR'))).toBe('0.08991 EUR/kWh');
    expect(figureText(priceFigure(null, 'EUR'))).toBe('–');
  });

  it('is billed for demand by month', () => {
    const line = (unit: string) => ({ quantity: 100, unit, linePrice: 2 });
    const shown = (unit: string) => lineInUnits(line(unit), metricUnits).unit;
    expect([shown('kW'), shown('kWh'), shown('m3')]).toEqual(['kW-months', 'kWh', 'm³']);
  });

  it('of water is in thousands of gallons for US units, with the same cost; electricity is as billed', () => {
    const { quantity, unit, linePrice } = lineInUnits({ quantity: 100, unit: 'm3', linePrice: 2 }, usUnits);
    expect(unit).toBe('kgal');
    expect(quantity).toBeCloseTo(26.4172, 4);
    expect(linePrice).toBeCloseTo(7.570824, 6);
    expect(quantity * (linePrice ?? 0)).toBeCloseTo(200, 9);
    expect(lineInUnits({ quantity: 5, unit: 'kWh', linePrice: null }, usUnits)).toEqual({
      quantity: 5,
      unit: 'kWh',
      linePrice: null,
    });
    expect(hourOfYearText('2025-07-14T15:00-05:00')).toBe('14 Jul, 15:00');
    expect(hourOfYearText('soon')).toBe('soon');
  });
});
