import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { loadInAir } from '../../../models/plan/prepare/designLoad.ts';
import { facilityOf } from '../../../models/report/facilityOf.ts';
import { mostRacksOfHall, type HallRackCountRequest } from '../../../models/report/mostRacksOfHall.ts';
import { mostRacksSchema, type MostRacksOfHall } from '../../../models/report/mostRacksSchema.ts';
import { library } from '../../support/library.ts';
import { exampleText, type LoosePlan } from '../../support/plans.ts';

const outline = (width_mm: number, depth_mm: number) => [
  { x_mm: 0, y_mm: 0 },
  { x_mm: width_mm, y_mm: 0 },
  { x_mm: width_mm, y_mm: depth_mm },
  { x_mm: 0, y_mm: depth_mm },
];

/** The hall of 1 MW without limits, in an empty room of 20 m by 12 m; a rack of it draws 45.5 kW at a PUE of 1.6. */
function hallWith(change: (hall: LoosePlan) => void = () => undefined): LoosePlan {
  const plan = JSON.parse(exampleText('hall-1mw')) as LoosePlan;
  delete plan['powerTopology'];
  for (const feed of Object.values(plan.racks.gpu.feeds as Record<string, LoosePlan>)) delete feed['from'];
  delete plan.racks.gpu.places;
  const hall = { name: 'Hall 1', room: { outline: outline(20_000, 12_000) } } as unknown as LoosePlan;
  change(hall);
  plan.halls = { 'hall-1': hall };
  return plan;
}

const most = (plan: LoosePlan, question: Partial<HallRackCountRequest> = {}): MostRacksOfHall =>
  mostRacksOfHall(
    parsePlan(plan),
    { hallId: 'hall-1', rackId: 'gpu', optionId: 'air', ...question },
    library,
  );
const limitOf = (result: MostRacksOfHall, requested: string) =>
  result.limits.find(({ name }) => name === requested);

describe('the maximum racks of a hall', () => {
  it('are those that fit in the room if nothing else is limited', () => {
    const result = most(hallWith());
    expect(result.binding).toBe('room');
    expect(result.rackCount).toBeGreaterThan(40);
    expect(result.limits.map(({ rackCount }) => rackCount)).toEqual([
      result.rackCount,
      null,
      null,
      null,
      null,
    ]);
    expect(result.rowCount).toBeGreaterThan(1);
    expect(mostRacksSchema.safeParse(result).error).toBeUndefined();
  });

  it('end at the utility feed: 45.5 kW x 1.6 = 72.8 kW each', () => {
    const result = most(hallWith(), { utility_kW: 1000 });
    // 1000 / 72.8 = 13.7
    expect(result).toMatchObject({ rackCount: 13, binding: 'utility' });
    expect(limitOf(result, 'utility')?.each_kW).toBeCloseTo(72.8, 9);
  });

  it('are more by the utility feed if an option has a lower PUE', () => {
    // 1000 / (45.5 x 1.15) = 19.1
    expect(most(hallWith(), { utility_kW: 1000, optionId: 'liquid' }).rackCount).toBe(19);
  });

  it('include one that fits exactly', () => {
    expect(most(hallWith(), { utility_kW: 72.8 * 11 }).rackCount).toBe(11);
    expect(most(hallWith(), { cooling_kW: 45.5 * 7 }).rackCount).toBe(7);
  });

  it('end at the IT capacity of the hall', () => {
    const plan = hallWith((hall) => {
      hall['itCapacity_kW'] = 500;
    });
    // 500 / 45.5 = 10.99
    expect(most(plan, { utility_kW: 1000 })).toMatchObject({ rackCount: 10, binding: 'hall' });
  });

  it('end at the cooling capacity of the hall or of its units, unless one is requested', () => {
    const stated = hallWith((hall) => {
      hall['coolingCapacity_kW'] = 200;
    });
    expect(most(stated)).toMatchObject({ rackCount: 4, binding: 'cooling' });
    expect(most(stated, { cooling_kW: 300 })).toMatchObject({ rackCount: 6, binding: 'cooling' });
    const unit = { kind: 'crah', x_mm: 0, y_mm: 0, width_mm: 900, depth_mm: 900, coolingCapacity_kW: 100 };
    const ofUnits = hallWith((hall) => {
      hall['room'].units = { 'crah-1': unit };
    });
    expect(most(ofUnits)).toMatchObject({ rackCount: 2, binding: 'cooling' });
  });

  it('are none on a floor with too low a load rating, and in a room that is too small', () => {
    const weak = hallWith((hall) => {
      hall['room'].floorLoad_kg_per_m2 = 100;
    });
    expect(most(weak)).toMatchObject({ rackCount: 0, rowCount: 0, binding: 'floor' });
    const small = hallWith((hall) => {
      hall['room'].outline = outline(1000, 1000);
    });
    expect(most(small)).toMatchObject({ rackCount: 0, binding: 'room' });
  });

  it('load the utility like the site at its peak if the plant is computed', () => {
    const plan = JSON.parse(exampleText('hall-owned')) as LoosePlan;
    plan.halls['hall-1'].room = { outline: outline(20_000, 12_000) };
    const facility = facilityOf(parsePlan(plan), 'air', library);
    if (facility.cooling.kind !== 'system') throw new Error('the example computes its cooling');
    const { site } = facility.cooling;
    const { hottest, mostHumid } = site.designHours;
    const peak_kW = Math.max(
      loadInAir(site, site.rated, hottest).facility_kW,
      loadInAir(site, site.rated, mostHumid).facility_kW,
    );
    const result = most(plan, { rackId: 'rack-1', utility_kW: peak_kW });
    // The plan has 22 of them.
    expect(limitOf(result, 'utility')?.rackCount).toBe(22);
  });

  it.each([
    [{ rackId: 'gpu-2' }, 'rack-unknown'],
    [{ hallId: 'attic' }, 'hall-unknown'],
    [{ optionId: 'steam' }, 'option-unknown'],
  ])('are rejected for %j', (question, code) => {
    expect(() => most(hallWith(), question)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('are rejected for a hall without a room outline', () => {
    const plan = hallWith((hall) => {
      delete hall['room'];
    });
    expect(() => most(plan)).toThrow(expect.objectContaining({ code: 'room-missing' }) as Error);
  });
});
