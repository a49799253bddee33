import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { optionsOf, scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { adviseOn } from '../../../../models/plan/prepare/adviseOn.ts';
import { prepare, type Prepared } from '../../../../models/plan/prepare/prepare.ts';
import type { Input } from '../../../../models/plan/prepare/input.ts';
import { library } from '../../../support/library.ts';
import { examplePlan, looseDesign, type LoosePlan } from '../../../support/plans.ts';

/** Prepared, with all that is advised. */
function prepared(plan: LoosePlan): Prepared {
  const scenario = scenarioAt(parsePlan(plan), 'plan');
  const { facility, findings } = prepare(scenario, library);
  return { facility, findings: [...findings, ...adviseOn(scenario, library)] };
}

/** A design that states nothing of its place but what the site says. */
function following(site: LoosePlan): LoosePlan {
  return { ...looseDesign(), site, tariff: { kind: 'flat' }, carbon: { kind: 'annual' } };
}

const atClimate = (id: string): LoosePlan => following({ climate: { kind: 'catalogue', id } });

function inputAt({ facility }: Prepared, path: string): Input | undefined {
  return facility?.inputs.find((input) => input.path === path);
}

const messagesOf = ({ findings }: Prepared, code: string): string[] =>
  findings.filter((found) => found.code === code).map(({ message }) => message);

describe('a site at a climate of the catalogue', () => {
  it('follows it in zone, price, currency, grid and law: Frankfurt', () => {
    const done = prepared(atClimate('frankfurt-de'));
    const { facility } = done;
    expect(inputAt(done, 'site.timeZone')).toMatchObject({
      value: 'Europe/Berlin',
      follows: 'the climate Frankfurt',
    });
    expect(inputAt(done, 'carbon.intensity_g_per_kWh')).toMatchObject({
      follows: 'the climate Frankfurt: Germany, 2024',
      value: library.grids['EMBER-DEU']?.intensity_g_per_kWh,
    });
    expect(inputAt(done, 'tariff.energyPrice_per_kWh')).toMatchObject({ value: 0.1552 });
    expect(facility?.tariff.currency).toBe('USD');
    expect(messagesOf(done, 'currency-foreign')[0]).toContain('the currency of Frankfurt is EUR');
    expect(facility?.carbon.ruleSets).toEqual(['de-enefg-2023', 'eu-2024-1364']);
    expect(messagesOf(done, 'place-differs')).toEqual([]);
  });

  it('follows its state in the US: Virginia has SRVC and the industrial price of the state', () => {
    const done = prepared(atClimate('leesburg-va'));
    expect(inputAt(done, 'site.timeZone')?.value).toBe('America/New_York');
    expect(inputAt(done, 'carbon.intensity_g_per_kWh')).toMatchObject({ value: 270.5 });
    expect(inputAt(done, 'tariff.energyPrice_per_kWh')).toMatchObject({ value: 0.0899 });
    expect(messagesOf(done, 'currency-foreign')).toEqual([]);
  });

  it.each(Object.keys(library.climates))('has rows and a zone that exist: %s', (id) => {
    const done = prepared(atClimate(id));
    expect(done.facility).not.toBeNull();
    expect(inputAt(done, 'site.timeZone')?.basis).toMatch(/UTC[+-]\d/);
    expect(messagesOf(done, 'place-differs')).toEqual([]);
  });

  it('keeps what the plan states', () => {
    const plan = atClimate('frankfurt-de');
    plan['tariff'] = { kind: 'flat', energyPrice_per_kWh: 0.18, currency: 'EUR' };
    plan['carbon'] = { kind: 'annual', intensity_g_per_kWh: 350 };
    plan['site'].timeZone = 'Europe/Paris';
    const done = prepared(plan);
    expect(done.facility?.tariff).toMatchObject({ currency: 'EUR', energyPrice_per_kWh: 0.18 });
    expect(inputAt(done, 'site.timeZone')).toMatchObject({ value: 'Europe/Paris', origin: 'plan' });
    // Paris and Berlin keep the same clock.
    expect(done.findings.map(({ code }) => code)).not.toContain('place-differs');
  });

  it('takes the currency of the country for a price that states none', () => {
    const plan = atClimate('london-gb');
    plan['tariff'] = { kind: 'flat', energyPrice_per_kWh: 0.2 };
    expect(prepared(plan).facility?.tariff.currency).toBe('GBP');
  });
});

describe('zones without daylight saving time', () => {
  it.each([
    ['phoenix-az', 'UTC-7'],
    ['tokyo-jp', 'UTC+9'],
    ['singapore-sg', 'UTC+8'],
    ['sao-paulo-br', 'UTC-3'],
    ['johannesburg-za', 'UTC+2'],
  ])('say so: %s', (id, offset) => {
    expect(inputAt(prepared(atClimate(id)), 'site.timeZone')?.basis).toContain(
      `${offset}, no daylight saving time`,
    );
  });

  it('had it in São Paulo until 2019', () => {
    const plan = atClimate('sao-paulo-br');
    plan['site'].calendarYear = 2018;
    expect(inputAt(prepared(plan), 'site.timeZone')?.basis).toContain('daylight saving time +1 h');
  });

  it.each([
    ['US', 'US-HI', 'Pacific/Honolulu'],
    ['CA', 'CA-SK', 'America/Regina'],
    ['AU', 'AU-QLD', 'Australia/Brisbane'],
    ['US', 'US-AZ', 'America/Phoenix'],
  ])('follow a stated region: %s %s', (country, region, zone) => {
    const done = prepared(following({ country, region }));
    expect(inputAt(done, 'site.timeZone')).toMatchObject({ value: zone, follows: 'the place of the site' });
    expect(inputAt(done, 'site.timeZone')?.basis).toContain('no daylight saving time');
  });
});

describe('weather of a file', () => {
  const normals = library.climates['frankfurt-de']?.months;
  const file = (place: LoosePlan): LoosePlan =>
    following({
      climate: {
        kind: 'normals',
        name: 'Station',
        elevation_m: 100,
        source: 'test',
        months: normals,
        ...place,
      },
    });

  it('gives country and state of its header', () => {
    const done = prepared(file({ country: 'USA', region: 'US-TX', utcOffset_h: -6 }));
    expect(inputAt(done, 'site.timeZone')?.value).toBe('America/Chicago');
    expect(inputAt(done, 'carbon.intensity_g_per_kWh')?.follows).toContain('ERCOT');
    expect(inputAt(done, 'tariff.energyPrice_per_kWh')?.value).toBe(0.0612);
  });

  it('chooses the zone of a divided state by the offset of the header', () => {
    const done = prepared(file({ country: 'USA', region: 'US-TX', utcOffset_h: -7 }));
    expect(inputAt(done, 'site.timeZone')?.value).toBe('America/Denver');
  });

  it('has no silent US price where no table has one: Nepal', () => {
    const done = prepared(file({ country: 'NPL', utcOffset_h: 5.75 }));
    expect(done.facility).toBeNull();
    expect(messagesOf(done, 'tariff-incomplete')[0]).toBe(
      'No table has an electricity price for Station; state a price per kWh in NPR, or choose a catalogue price.',
    );
  });

  it('far from the stated coordinates is doubted', () => {
    const plan = file({ country: 'DEU', latitude_deg: 50.1, longitude_deg: 8.7 });
    Object.assign(plan['site'], { latitude_deg: 48.14, longitude_deg: 11.58 });
    // Frankfurt to Munich: 303 km on the great circle.
    expect(messagesOf(prepared(plan), 'weather-far')[0]).toContain('30');
    Object.assign(plan['site'], { latitude_deg: 50.0, longitude_deg: 8.3 });
    expect(messagesOf(prepared(plan), 'weather-far')).toEqual([]);
  });
});

describe('parts of a plan in different places', () => {
  it('are reported in one finding: climate Singapore, zone Helsinki, price and grid of Virginia', () => {
    const text = readFileSync(new URL('place-mismatch.json', new URL('./', import.meta.url)), 'utf8');
    const [message] = messagesOf(prepared(JSON.parse(text) as LoosePlan), 'place-differs');
    expect(message).toBe(
      'The site is in Singapore by the climate Singapore, but the time zone Europe/Helsinki is UTC+2, daylight saving time +1 h, not UTC+8, no daylight saving time (Asia/Singapore); the price is of Virginia, United States; the grid is of SERC Virginia/Carolina, United States.',
    );
  });

  const differing = (plan: LoosePlan): string => messagesOf(prepared(plan), 'place-differs')[0] ?? '';

  it('are found within one country: a price of Texas, a grid of Virginia and the clock of New York in Phoenix', () => {
    const plan = atClimate('phoenix-az');
    plan['site'].timeZone = 'America/New_York';
    plan['tariff'].price = 'US-TX-industrial-2024';
    plan['carbon'].grid = 'US-SRVC-2023';
    expect(differing(plan)).toMatch(/America\/New_York is UTC-5.*price is of Texas.*SERC Virginia/);
  });

  it('include a stated UTC where the local clock differs', () => {
    const plan = atClimate('frankfurt-de');
    plan['site'].timeZone = 'UTC';
    expect(differing(plan)).toContain('the time zone UTC is UTC+0');
  });

  it('include laws, water, facility cost and a US utility rate abroad', () => {
    const plan = atClimate('tokyo-jp');
    plan['carbon'].regulation = { ruleSets: ['de-enefg-2023'] };
    plan['tariff'].water = { price: 'loudoun-potable-2024' };
    plan['finance'] = { kind: 'ownership', facility: { facilityCost: 'zurich-2025' } };
    expect(differing(plan)).toMatch(
      /water price is of Loudoun.*facility cost is of Zurich.*EnEfG.* is no law there/,
    );
  });

  it('are none where a plan names no climate and its price and zone agree', () => {
    expect(differing(looseDesign())).toBe('');
    const plan = looseDesign();
    plan['site'].timeZone = 'Europe/Berlin';
    expect(differing(plan)).toContain('The site is in Virginia, United States by the price');
  });

  it.each(['air-vs-liquid', 'air-vs-liquid-computed', 'hall-1mw', 'hall-20mw', 'hall-owned', 'mixed-hall'])(
    'are none in the example %s',
    (name) => {
      const plan = examplePlan(name);
      for (const { id } of optionsOf(plan)) {
        const codes = adviseOn(scenarioAt(plan, id), library).map(({ code }) => code);
        expect(codes).not.toContain('place-differs');
        expect(codes).not.toContain('currency-foreign');
      }
    },
  );
});

describe('a plan without a place', () => {
  it('is not billed in UTC: a utility rate is billed in standard time, and the plan is told so', () => {
    const plan = looseDesign();
    delete plan['site'].timeZone;
    plan['tariff'] = { kind: 'urdb', record: { name: 'Rate', energyratestructure: [[{ rate: 0.1 }]] } };
    const done = prepared(plan);
    expect(messagesOf(done, 'time-zone-missing')[0]).toContain('billed without daylight saving time');
    expect(inputAt(done, 'site.timeZone')?.value).not.toBe('UTC');
  });

  it('states what is missing where it states no price either', () => {
    const plan = looseDesign();
    plan['tariff'] = { kind: 'flat' };
    expect(messagesOf(prepared(plan), 'tariff-incomplete')[0]).toContain('state the place of the site');
  });
});
