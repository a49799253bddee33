import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { electricalPlantSchema } from '../../../models/power/sizing/sizingSchema.ts';
import { mostRacksSchema } from '../../../models/report/mostRacksSchema.ts';
import { exampleHall } from '../../../server/http/routes/exampleHall.ts';
import { capacityAnswerSchema } from '../../../server/http/routes/capacities.ts';
import { layoutAnswerSchema } from '../../../server/http/routes/layouts.ts';
import { exampleText, exampleWith, systemPlan } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const hall = JSON.stringify(exampleHall);

describe('POST /api/v1/capacities', () => {
  it('returns limits, the currency, and how many more of a device fit', async () => {
    const response = await app.post('/api/v1/capacities?option=air&device=dgx-a100-640', exampleText);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { currency, racks } = capacityAnswerSchema.parse(await response.json());
    expect(currency).toBe('USD');
    // Seven servers of 6 U fill 42 U.
    expect(racks[0]?.more?.count).toBe(0);
    expect(racks[0]?.limits[0]).toMatchObject({ kind: 'space', used: 42, limit: 42, headroom: 0 });
  });

  it.each([
    ['', 400, 'parameter-invalid'],
    ['?option=steam', 422, 'option-unknown'],
    ['?option=air&device=abacus', 404, 'device-not-listed'],
    ['?option=air&device=__proto__', 404, 'device-not-listed'],
    ['?option=air&option=liquid', 400, 'parameter-invalid'],
  ])('returns a problem for "%s"', async (query, status, code) => {
    const problem = await problemOf(await app.post(`/api/v1/capacities${query}`, exampleText));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });

  it('states why a plan cannot be computed', async () => {
    const text = JSON.stringify(exampleWith(['racks', 'rack-1', 'contents', 'dgx', 'device'], 'abacus'));
    const problem = await problemOf(await app.post('/api/v1/capacities?option=air', text));
    expect(problem.code).toBe('plan-not-computable');
    expect(problem.errors[0]?.path).toContain('racks.rack-1.contents.dgx.device');
  });
});

describe('POST /api/v1/layouts', () => {
  it('returns positions and a plan with them', async () => {
    const response = await app.post('/api/v1/layouts?containment=cold-aisle', hall);
    const { places, plan, placedCount, unplacedCount } = layoutAnswerSchema.parse(await response.json());
    expect({ placedCount, unplacedCount }).toEqual({ placedCount: 12, unplacedCount: 0 });
    expect(parsePlan(plan).racks['rack-1']?.places).toEqual(places['rack-1']);
  });

  it.each([
    ['?hall=attic', hall, 404, 'hall-unknown'],
    ['?hall=__proto__', hall, 404, 'hall-unknown'],
    ['', JSON.stringify(exampleWith(['halls', 'hall-1', 'room'], undefined)), 422, 'room-missing'],
    ['?rows-along=up', hall, 400, 'parameter-invalid'],
    ['?hall=main', '{"name": ', 400, 'json-invalid'],
  ])('returns a problem for "%s"', async (query, body, status, code) => {
    const problem = await problemOf(await app.post(`/api/v1/layouts${query}`, body));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });
});

describe('POST /api/v1/most-racks', () => {
  it('returns the number of racks and all limits', async () => {
    const query = '?rack=rack-1&option=liquid&utility-kW=100&cooling-kW=1e3';
    const response = await app.post(`/api/v1/most-racks${query}`, hall);
    const { rackCount, binding, limits } = mostRacksSchema.parse(await response.json());
    // 26 kW at a PUE of 1.15: 29.9 kW at the utility, and 100 / 29.9 = 3.3.
    expect({ rackCount, binding }).toEqual({ rackCount: 3, binding: 'utility' });
    expect(limits.map(({ name }) => name)).toEqual(['room', 'utility', 'hall', 'cooling', 'floor']);
  });

  it.each([
    ['?option=air', 400, 'parameter-invalid'],
    ['?option=air&rack=rack-9', 404, 'rack-unknown'],
    ['?option=air&rack=rack-1&hall=attic', 404, 'hall-unknown'],
    ['?option=air&rack=rack-1&utility-kW=much', 400, 'parameter-invalid'],
  ])('returns a problem for "%s"', async (query, status, code) => {
    const problem = await problemOf(await app.post(`/api/v1/most-racks${query}`, hall));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });
});

describe('POST /api/v1/sizings', () => {
  const post = (body: object | string): Promise<Response> =>
    app.post('/api/v1/sizings', typeof body === 'string' ? body : JSON.stringify(body));

  it('returns a plant with the requested options', async () => {
    const wishes = { generators: { tankHours_h: 24 }, ups: { batteryRuntime_min: 5 } };
    const response = await post({ plan: systemPlan(), option: 'air', wishes });
    const plant = electricalPlantSchema.parse(await response.json());
    expect(plant.generators?.tankHours_h).toBe(24);
    expect(plant.ups?.battery?.runtime_min).toBe(5);
  });

  it.each([
    ['no plan', { option: 'air' }, 422, 'body-invalid'],
    ['a list', [], 422, 'body-invalid'],
    ['an invalid plan', { plan: 7 }, 422, 'plan-invalid'],
    [
      'an unknown sizing option',
      { plan: systemPlan(), option: 'air', wishes: { ups: { modules: 3 } } },
      422,
      'body-invalid',
    ],
    ['a sizing option out of range', { plan: systemPlan(), wishes: { peakRatio: 9 } }, 422, 'body-invalid'],
    ['no option if the plan has several', { plan: systemPlan() }, 400, 'parameter-invalid'],
    ['an unknown option', { plan: systemPlan(), option: 'steam' }, 422, 'option-unknown'],
    [
      'a duplicate key',
      `{"option": "air", "option": "liquid", "plan": ${exampleText}}`,
      422,
      'json-key-repeated',
    ],
  ])('returns a problem for %s', async (_what, body, status, code) => {
    const problem = await problemOf(await post(body));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });

  it('names the field of an invalid sizing option', async () => {
    const problem = await problemOf(
      await post({ plan: systemPlan(), option: 'air', wishes: { peakRatio: 9 } }),
    );
    expect(problem.errors.map(({ path }) => path)).toEqual(['wishes.peakRatio']);
  });
});
