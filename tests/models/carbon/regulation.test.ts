import { describe, expect, it } from 'vitest';
import { checkRegulation, type RegulatedSite } from '../../../models/carbon/regulation/checkRegulation.ts';
import { ruleSets, type RuleSetId } from '../../../models/carbon/regulation/ruleSets.ts';
import { ruleSetsOf } from '../../../models/carbon/regulation/ruleSetsOf.ts';

const air: RegulatedSite = {
  year: 2025,
  startDate: '2024-03-01',
  itCapacity_kW: 1000,
  gridConnection_kW: 1600,
  pue: 1.6,
  reusedEnergyFraction: 0.2,
  renewableFraction: 1,
  isHeatNetworkNear: undefined,
};
const liquid: RegulatedSite = { ...air, pue: 1.15 };
const later = { startDate: '2026-08-01' };

const limitsOf = (site: RegulatedSite, ...ids: RuleSetId[]): string[] =>
  checkRegulation(site, ids)
    .filter(({ code }) => code !== 'regulation-reporting-due')
    .map(({ code, message }) => `${code.replace('regulation-', '')}: ${message}`);

describe('the German law of 2023', () => {
  it('has none of its PUE limits met by air at 1.6', () => {
    const old = limitsOf(air, 'de-enefg-2023');
    expect(old).toHaveLength(2);
    expect(old[0]).toMatch(
      /^limit-ahead: The PUE is 1\.6; Energieeffizienzgesetz .*at most 1\.5 from 2027-07-01/,
    );
    expect(old[1]).toMatch(/at most 1\.3 from 2030-07-01/);
    const fresh = limitsOf({ ...air, ...later }, 'de-enefg-2023');
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatch(/at most 1\.2 from 2028-08-01/);
  });

  it('has every one of them met by liquid at 1.15', () => {
    expect(limitsOf(liquid, 'de-enefg-2023')).toEqual([]);
    expect(limitsOf({ ...liquid, ...later }, 'de-enefg-2023')).toEqual([]);
  });

  it('is not met, rather than a future limit, once it is in force', () => {
    expect(limitsOf({ ...air, year: 2028 }, 'de-enefg-2023').map((text) => text.split(':')[0])).toEqual([
      'limit-missed',
      'limit-ahead',
    ]);
  });

  it('is met by a figure exactly at the limit', () => {
    expect(limitsOf({ ...air, pue: 1.3 }, 'de-enefg-2023')).toEqual([]);
  });

  it.each([
    ['2026-06-30', 0, []],
    ['2026-07-01', 0.1, []],
    ['2026-07-01', 0.09, ['at least 10 % from 2028-07-01']],
    ['2027-07-01', 0.1, ['at least 15 % from 2029-07-01']],
    ['2028-07-01', 0.15, ['at least 20 % from 2030-07-01']],
  ])('of a site that begins on %s and reuses %f asks for %j', (startDate, reusedEnergyFraction, rules) => {
    const found = limitsOf({ ...liquid, startDate, reusedEnergyFraction }, 'de-enefg-2023');
    expect(found).toHaveLength(rules.length);
    for (const rule of rules) expect(found[0]).toContain(rule);
  });

  it('requires half of the electricity to be renewable since 2024 and all of it from 2027', () => {
    const found = limitsOf({ ...liquid, renewableFraction: 0.4 }, 'de-enefg-2023');
    expect(found.map((text) => text.split(':')[0])).toEqual(['limit-missed', 'limit-ahead']);
    expect(limitsOf({ ...liquid, renewableFraction: 0.6 }, 'de-enefg-2023')).toHaveLength(1);
  });

  it('reports what was not checked', () => {
    const unknown = { ...liquid, ...later, reusedEnergyFraction: undefined, renewableFraction: undefined };
    const found = limitsOf(unknown, 'de-enefg-2023');
    expect(found.map((text) => text.split(':')[0])).toEqual(['figure-unknown', 'figure-unknown']);
  });

  it('does not apply below 300 kW', () => {
    expect(checkRegulation({ ...air, gridConnection_kW: 299 }, ['de-enefg-2023'])).toEqual([]);
    expect(checkRegulation({ ...air, gridConnection_kW: 300 }, ['de-enefg-2023'])).not.toEqual([]);
  });
});

describe('the draft of April 2026', () => {
  it('is reported as a draft and is less strict', () => {
    const found = checkRegulation({ ...air, year: 2035 }, ['de-enefg-draft-2026']);
    // 1.6 meets its first limit but not its second.
    expect(found.map(({ code }) => code)).toEqual(['regulation-draft-limit-missed']);
    expect(found[0]?.message).toMatch(
      /Draft .*2026-04-09 \(draft, not in force\).*at most 1\.4 from 2030-07-01/,
    );
    expect(found[0]?.severity).toBe('info');
  });

  it('exempts a site without a heat network nearby, unlike the law', () => {
    const remote = { ...liquid, ...later, reusedEnergyFraction: 0, isHeatNetworkNear: false };
    expect(limitsOf(remote, 'de-enefg-draft-2026')).toEqual([]);
    expect(limitsOf(remote, 'de-enefg-2023')).toHaveLength(1);
  });

  it('is never chosen by country', () => {
    expect(ruleSetsOf('DE')).toEqual(['de-enefg-2023', 'eu-2024-1364']);
    expect(ruleSetsOf('DEU')).toEqual(ruleSetsOf('DE'));
  });
});

describe('reporting to the European Union', () => {
  it('is due from 500 kW of IT capacity, in member states', () => {
    expect(ruleSetsOf('IE')).toEqual(['eu-2024-1364']);
    expect(ruleSetsOf('US')).toEqual([]);
    const due = checkRegulation({ ...air, itCapacity_kW: 500 }, ruleSetsOf('FRA'));
    expect(due.map(({ code }) => code)).toEqual(['regulation-reporting-due']);
    expect(due[0]?.message).toContain('15 May');
    expect(checkRegulation({ ...air, itCapacity_kW: 499 }, ruleSetsOf('FRA'))).toEqual([]);
  });
});

describe('every rule set', () => {
  it('has a date and a source, and every finding repeats the source', () => {
    for (const [id, { date, source }] of Object.entries(ruleSets)) {
      expect(date, id).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(source.length, id).toBeGreaterThan(20);
      const found = checkRegulation({ ...air, pue: 9 }, [id as RuleSetId]);
      expect(found.length, id).toBeGreaterThan(0);
      expect(new Set(found.map((one) => one.source)), id).toEqual(new Set([source]));
    }
  });
});
