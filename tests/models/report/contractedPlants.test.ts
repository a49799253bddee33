import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import type { Facility } from '../../../models/plan/prepare/Facility.ts';
import { library } from '../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../support/plans.ts';

function facilityAt(climate: string | undefined, contract: LoosePlan): Facility {
  const plan = looseDesign();
  plan['site'] =
    climate === undefined
      ? { timeZone: 'Etc/UTC' }
      : { climate: { kind: 'catalogue', id: climate }, timeZone: 'Etc/UTC' };
  plan['carbon'].contracts = [contract];
  const { facility } = prepare(scenarioAt(parsePlan(plan), 'plan'), library);
  if (facility === null) throw new TypeError('The plan is computable.');
  return facility;
}

/** Energy of January over that of July. */
function januaryOverJuly({ carbon }: Facility): number {
  const hours_kWh = carbon.terms.contracts[0]?.generation_kWh ?? new Float64Array();
  const sum = (from: number): number =>
    hours_kWh.slice(from * 24, (from + 31) * 24).reduce((total, value) => total + value, 0);
  return sum(0) / sum(181);
}

const latitudeOf = ({ inputs }: Facility): unknown =>
  inputs.find(({ path }) => path === 'carbon.contracts.latitude_deg')?.value;
const solar = { kind: 'profile', shape: 'solar', energy_kWh: 1e5 };

describe('a contracted plant without a stated latitude', () => {
  it('has the latitude of the site: summer in January in Sydney, no seasons to speak of in Singapore', () => {
    const [sydney, singapore] = [facilityAt('sydney-au', solar), facilityAt('singapore-sg', solar)];
    expect(latitudeOf(sydney)).toBe(-33.95);
    expect(januaryOverJuly(sydney)).toBeGreaterThan(2);
    expect(januaryOverJuly(singapore)).toBeGreaterThan(0.9);
    expect(januaryOverJuly(singapore)).toBeLessThan(1.1);
    expect(januaryOverJuly(facilityAt('helsinki-fi', solar))).toBeLessThan(0.15);
  });

  it('of wind has its winter there too', () => {
    const wind = { ...solar, shape: 'wind' };
    expect(januaryOverJuly(facilityAt('sydney-au', wind))).toBeLessThan(
      januaryOverJuly(facilityAt('helsinki-fi', wind)),
    );
  });

  it('is at 40° without a climate, and its own latitude overrides that of the site', () => {
    const without = facilityAt(undefined, solar);
    expect(latitudeOf(without)).toBe(40);
    const stated = facilityAt('sydney-au', { ...solar, latitude_deg: 40 });
    expect(latitudeOf(stated)).toBeUndefined();
    expect(januaryOverJuly(stated)).toBeCloseTo(januaryOverJuly(without), 12);
  });
});
