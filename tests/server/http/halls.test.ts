import { describe, expect, it } from 'vitest';
import { newHallSchema } from '../../../models/newHall/newHallSchema.ts';
import { whatFitsSchema } from '../../../models/newHall/whatFitsSchema.ts';
import { hallAnswers } from '../../support/hallAnswers.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const small = hallAnswers({ runs: { kind: 'racks', device: 'dgx-h100', rackCount: 4 }, cooling: 'air' });

describe('POST /api/v1/halls/proposals', () => {
  it('returns a plan, its assumptions and the shortfall', async () => {
    const response = await app.post('/api/v1/halls/proposals', JSON.stringify(small));
    expect(response.status).toBe(200);
    const hall = newHallSchema.parse(await response.json());
    expect({ rackCount: hall.rackCount, shortfall: hall.shortfall }).toEqual({
      rackCount: 4,
      shortfall: null,
    });
    expect(hall.assumptions.length).toBeGreaterThan(10);
  });

  it.each([
    [{ ...small, feed: '5n' }, 422, 'body-invalid'],
    [{ ...small, runs: { kind: 'racks', device: 'dgx-h100', rackCount: 0 } }, 422, 'body-invalid'],
    [{ ...small, runs: { kind: 'racks', device: 'abacus', rackCount: 4 } }, 404, 'device-not-listed'],
    [
      { ...small, runs: { kind: 'racks', device: 'dgx-h100', rackCount: 1_000_000 } },
      422,
      'hall-answers-impossible',
    ],
    [{ ...small, room: { width_mm: 2000, depth_mm: 2000 } }, 422, 'hall-answers-impossible'],
    [{ ...small, place: { ...small.place, climate: 'moon' } }, 422, 'plan-not-computable'],
  ])('returns a problem for answers that cannot be met: %#', async (body, status, code) => {
    const problem = await problemOf(await app.post('/api/v1/halls/proposals', JSON.stringify(body)));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });
});

describe('POST /api/v1/halls/fits', () => {
  const { place } = small;
  const request = {
    power_kW: 300,
    basis: 'it',
    room: { area_m2: 100 },
    device: 'dgx-h100',
    place,
    cooling: 'air',
    feed: '2n',
  };

  it('returns the most racks, each limit and the hall', async () => {
    const response = await app.post('/api/v1/halls/fits', JSON.stringify(request));
    const fits = whatFitsSchema.parse(await response.json());
    // Two devices of 10.2 kW in a rack: 300 / 20.4 = 14.7.
    expect([fits.rackCount, fits.limit]).toEqual([14, 'power']);
  });

  it('returns a problem for too little power', async () => {
    const body = JSON.stringify({ ...request, power_kW: 5 });
    expect((await problemOf(await app.post('/api/v1/halls/fits', body))).code).toBe(
      'hall-answers-impossible',
    );
  });
});
