import type { Library } from '../catalogue/Library.ts';
import { designPeakOf } from '../plan/prepare/designPeak.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../plan/document/scenarioAt.ts';
import { numberText } from '../units/text.ts';
import type { HallAnswers, HallRoom } from './answersSchema.ts';
import { hallParts, MAX_RACKS, type HallParts } from './hallParts.ts';
import { impossible } from './impossible.ts';
import { placeRows } from './placeRows.ts';
import { proposeHall } from './proposeHall.ts';
import type { WhatFits, WhatFitsRequest } from './whatFitsSchema.ts';

/** Length over depth of the rooms that are tried for a floor area, in the order of preference. */
const ASPECTS = [1.6, 1.4, 1.8, 1.2, 2, 1, 2.5] as const;
/** Sides of a room for a floor area are multiples of this. */
const STEP_mm = 100;
const ROUNDING = 1e-9;

/**
 * The most racks of a device that a power and a floor area allow, the limit that stops more, and their hall.
 *
 * @param request - validated. For a floor area, rooms of several proportions are tried
 * @throws ModelError `hall-answers-impossible` if not one rack fits, and as {@link proposeHall}
 */
export function whatFits(request: WhatFitsRequest, library: Library): WhatFits {
  const { power_kW, basis } = request;
  const single = hallParts(answersOf(request, 1, 'as-needed'), library);
  const [{ rack_kW }] = single.loads;
  const each_kW = basis === 'it' ? rack_kW : Math.max(...single.loads.map(({ facility_kW }) => facility_kW));
  const byPower = Math.floor(power_kW / each_kW + ROUNDING);
  if (byPower < 1) throw tooLittle(request, single, each_kW);
  const asked = Math.min(byPower, MAX_RACKS);
  const rooms = filledRooms(request, single, asked);
  const byArea = Math.max(...rooms.map(({ rackCount }) => rackCount));
  const target = Math.min(asked, byArea);
  const { room } = rooms.find(({ rackCount }) => rackCount >= target) ?? rooms[0];
  const fitted = withinPower(request, { rackCount: target, room }, library);
  const limits: WhatFits['limits'] = [
    { limit: 'power', rackCount: fitted.rackCount < target ? fitted.rackCount : byPower },
    { limit: 'floor-area', rackCount: byArea },
    { limit: 'hall-size', rackCount: MAX_RACKS },
  ];
  const limit = limits.reduce((least, one) => (one.rackCount < least.rackCount ? one : least)).limit;
  return {
    rackCount: fitted.rackCount,
    limit,
    limits,
    itLoad_kW: fitted.rackCount * rack_kW,
    designPeak_kW: fitted.designPeak_kW,
    hall: fitted.hall,
  };
}

function answersOf(
  { device, devicesPerRackCount, draw_kW, name, place, cooling, feed, voltage_V }: WhatFitsRequest,
  rackCount: number,
  room: HallAnswers['room'],
): HallAnswers {
  return {
    runs: { kind: 'racks', device, rackCount, devicesPerRackCount, draw_kW },
    name,
    place,
    cooling,
    feed,
    voltage_V,
    room,
  };
}

/** The room, or rooms of a floor area. */
function roomsOf(room: WhatFitsRequest['room']): HallRoom[] {
  if (!('area_m2' in room)) return [room];
  return ASPECTS.map((aspect) => {
    const depth_mm = Math.floor((Math.sqrt(room.area_m2 / aspect) * 1000) / STEP_mm) * STEP_mm;
    const width_mm = Math.floor((room.area_m2 * 1e6) / depth_mm / STEP_mm) * STEP_mm;
    return { width_mm, depth_mm };
  });
}

interface FilledRoom {
  readonly room: HallRoom;
  readonly rackCount: number;
}

/** Rooms with the most racks that each holds, in the order of preference. */
function filledRooms(
  request: WhatFitsRequest,
  parts: HallParts,
  asked: number,
): readonly [FilledRoom, ...FilledRoom[]] {
  const demand = { ...parts.demand, rackCount: MAX_RACKS };
  let refusal: unknown;
  const filled = roomsOf(request.room).flatMap((room): FilledRoom[] => {
    try {
      const { rackCount } = placeRows({ ...parts, answers: answersOf(request, asked, room), demand });
      return [{ room, rackCount }];
    } catch (error) {
      refusal = error;
      return [];
    }
  });
  const [first, ...others] = filled;
  if (first === undefined) throw refusal;
  return [first, ...others];
}

interface FittedHall {
  readonly hall: WhatFits['hall'];
  readonly rackCount: number;
  readonly designPeak_kW: number;
}

/** The hall of a number of racks, or of the fewer racks with which its design peak is within the power. */
function withinPower(
  request: WhatFitsRequest,
  { rackCount, room }: FilledRoom,
  library: Library,
): FittedHall {
  for (let count = rackCount; count > 0; count -= 1) {
    const hall = proposeHall(answersOf(request, count, room), library);
    const designPeak_kW = peakOf_kW(hall.plan, library);
    const isWithin = request.basis === 'it' || designPeak_kW <= request.power_kW * (1 + ROUNDING);
    if (isWithin) return { hall, rackCount: hall.rackCount, designPeak_kW };
  }
  throw impossible('power_kW', 'power for one rack', `${numberText(request.power_kW)} kW supply no rack.`);
}

/** Highest design peak of the options of a plan. */
function peakOf_kW(plan: Plan, library: Library): number {
  return Math.max(
    ...optionsOf(plan).map(({ id }) => {
      const { facility } = prepare(scenarioAt(plan, id), library);
      return facility === null ? Infinity : designPeakOf(facility).facility_kW;
    }),
  );
}

function tooLittle(
  { power_kW, basis }: WhatFitsRequest,
  { fill, device }: HallParts,
  each_kW: number,
): Error {
  const what = basis === 'it' ? 'at its maximum' : 'with losses and cooling in the design hour';
  const message = `One rack of ${String(fill.devicesPerRackCount)} × ${device.row.name} takes ${numberText(each_kW)} kW ${what}; ${numberText(power_kW)} kW supply none. State fewer devices per rack, or more power.`;
  return impossible('power_kW', `at least ${numberText(each_kW)} kW`, message);
}
