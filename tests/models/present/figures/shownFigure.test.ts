import { describe, expect, it } from 'vitest';
import { shownField, shownFigure } from '../../../../models/present/figures/shownFigure.ts';
import { usUnits as us } from '../../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../../models/units/display/displayUnits.ts';

const metric = { currency: 'EUR', units: metricUnits };

describe('a figure over many rows', () => {
  it('has the unit that fits the largest of its values', () => {
    const energy = { path: 'annual.facilityEnergy_kWh', label: 'Facility energy', unit: 'kWh' } as const;
    const shown = shownFigure(energy, [400_000, 25_000_000, NaN], metric);
    expect(shown.unit).toBe('GWh');
    expect(shown.toShown(25_000_000)).toBe(25);
  });

  it('is in the currency of its rows', () => {
    const cost = { path: 'bill.annual.totalCost', label: 'Bill', unit: 'currency' } as const;
    expect(shownFigure(cost, [52_000_000], metric)).toMatchObject({ unit: 'M EUR' });
    expect(shownFigure(cost, [52_000], metric)).toMatchObject({ unit: 'EUR' });
  });

  it('of carbon is in tonnes, and of a share in percent', () => {
    const carbon = { path: 'carbon.location_kg', label: 'Carbon', unit: 'kg' } as const;
    expect(shownFigure(carbon, [150_000], metric)).toMatchObject({ unit: 't' });
    const share = shownFigure({ path: 'a.lossFraction', label: 'Loss', unit: 'fraction' }, [0.25], metric);
    expect([share.unit, share.toShown(0.25), share.toStored(25)]).toEqual(['%', 25, 0.25]);
  });

  it('of water is in gallons where they are chosen', () => {
    const water = { path: 'plant.water_L', label: 'Water', unit: 'L' } as const;
    expect(shownFigure(water, [2_000_000], { currency: 'USD', units: us })).toMatchObject({ unit: 'kgal' });
  });
});

describe('a field', () => {
  const supply = { path: 'cooling.capture.supplyAir_C', label: 'Supply air', unit: 'C' } as const;

  it('is read and shown in the chosen units', () => {
    const shown = shownField(supply, { currency: 'USD', units: us });
    expect([shown.unit, shown.toShown(20), shown.toStored(77)]).toEqual(['°F', 68, 25]);
  });

  it('has the currency of the plan in its rates', () => {
    const price = { path: 'tariff.energyPrice_per_kWh', label: 'Price', unit: 'currency/kWh' } as const;
    expect(shownField(price, metric)).toMatchObject({ unit: 'EUR/kWh' });
  });
});
