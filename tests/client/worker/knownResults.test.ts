import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHours } from '../../../client/worker/details/readHours.ts';
import { resultsOf } from '../../../client/worker/results/knownResults.ts';
import { planOf } from '../../../client/worker/results/planOf.ts';
import { isAdvised, reviewDocument } from '../../../client/worker/review.ts';
import { namesPlace } from '../../../client/worker/tables/namedRows.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { adviseOn } from '../../../models/plan/prepare/adviseOn.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { hourlyOfPlan } from '../../../models/report/hourly.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import type { ScenarioResults } from '../../../models/report/scenarioResults.ts';
import { library } from '../../support/library.ts';

const folder = new URL('../../../examples/', import.meta.url);
const exampleOf = (file: string): JsonObject =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonObject;
const examples = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** As the page has it before the tables of places are loaded. */
const withoutPlaces = { ...library, countries: {}, regions: {} };

const known = (document: JsonObject, optionId: string): ScenarioResults =>
  resultsOf(scenarioAt(planOf(document), optionId), library);

describe('the answer of the worker', () => {
  it.each(examples)('is that of the command line for %s, before and after the advice is loaded', (file) => {
    const document = exampleOf(file);
    const plan = planOf(document);
    const rows = namesPlace(document) ? library : withoutPlaces;
    const { review: first } = reviewDocument(1, document, rows);
    const { review: second } = reviewDocument(1, document, library, adviseOn);
    expect(second).toEqual(reviewPlan(plan, library));
    expect(JSON.stringify(second) === JSON.stringify(first)).toBe(!isAdvised(document, library, adviseOn));
  });

  it('is sent again only if there is advice', () => {
    const document = exampleOf('air-vs-liquid.json');
    expect(isAdvised(document, library, adviseOn)).toBe(false);
    const inJapan = { ...document, site: { country: 'JP' } };
    expect(isAdvised(inJapan, library, adviseOn)).toBe(true);
    expect(isAdvised({ ...document, racks: 3 }, library, adviseOn)).toBe(false);
  });
});

describe('the results of a scenario', () => {
  const document = exampleOf('air-vs-liquid.json');

  it('are computed once for the answers without and with advice', () => {
    reviewDocument(1, document, withoutPlaces);
    const { years } = known(document, 'air');
    reviewDocument(1, document, library, adviseOn);
    expect(known(document, 'air').years).toBe(years);
  });

  it('remain when another option is edited, and are computed again when theirs is', () => {
    reviewDocument(1, document, library);
    const before = { air: known(document, 'air'), liquid: known(document, 'liquid') };
    const edited = {
      ...document,
      options: {
        ...(document['options'] as JsonObject),
        liquid: { name: 'L', changes: { cooling: { pue: 1.1 } } },
      },
    };
    reviewDocument(2, edited, library);
    expect(known(edited, 'air').years).toBe(before.air.years);
    expect(known(edited, 'liquid').years()?.year.facilityLoad_kW.values[0]).not.toBe(
      before.liquid.years()?.year.facilityLoad_kW.values[0],
    );
  });

  it('are computed again with other tables', () => {
    reviewDocument(1, document, library);
    const { years } = known(document, 'air');
    reviewDocument(1, document, { ...library, prices: { ...library.prices } });
    expect(known(document, 'air').years).not.toBe(years);
  });
});

describe('the hours of the page', () => {
  it('are the hours of the report', () => {
    const document = exampleOf('air-vs-liquid-computed.json');
    const plan = planOf(document);
    const optionId = reviewPlan(plan, library).options[0]?.id ?? '';
    const { columns } = hourlyOfPlan(plan, optionId, library);
    const facility_kW = columns.find(({ name }) => name === 'facilityLoad_kW')?.values;
    const hours = readHours({ revision: 1, document, optionId }, library);
    expect(hours?.facilityDuration_kW).toEqual(facility_kW?.toSorted().reverse());
    expect(hours?.pue.length).toBe(facility_kW?.length);
  });

  it('are none of an option without results', () => {
    const unknown = { ...exampleOf('air-vs-liquid.json'), tariff: { kind: 'flat', price: 'nowhere' } };
    expect(readHours({ revision: 1, document: unknown, optionId: 'air' }, library)).toBe(null);
    expect(readHours({ revision: 1, document: { racks: 3 }, optionId: 'air' }, library)).toBe(null);
  });
});
