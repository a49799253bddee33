import type { Facility, FacilityDuty, FacilityRacks, ItLoad } from '../plan/prepare/Facility.ts';
import type { BillLine } from '../tariff/Bill.ts';
import { shapeHours, type ShapeHours } from '../workload/addShapedLoad.ts';
import { shapeOf } from '../workload/shape.ts';
import { shapeHeights } from '../workload/shapeValues.ts';
import type { BillShare } from './billSchema.ts';

const MONTHS = 12;

/** The fields of a line that determine how it is split. */
type SplitLine = Pick<BillLine, 'costs' | 'peakSteps'>;

/** Part of a bill that is shared by one measure: the energy of a month, or the load of an hour. */
interface Shared {
  cost: number;
  readonly month: number;
  /** Hour whose load is the measure; null if it is the energy of the month. */
  readonly hour: number | null;
}

/** A load by month, and in the hours that share costs; the whole years of thousands of loads would take gigabytes. */
interface LoadMonths {
  readonly firstHour: number;
  readonly service_h: readonly number[];
  readonly shapes: readonly ShapeHours[];
  readonly inHour: ReadonlyMap<number, ShapeHours>;
}

interface Part {
  readonly racks: FacilityRacks;
  readonly duty: FacilityDuty;
  readonly scaleFraction: number;
}

/**
 * Splits a bill over the racks of a facility, including cooling and losses.
 *
 * Method: energy and fixed charges by the IT energy of the month; demand by the IT load in the billing-demand hour, or
 * by the energy of the month if a minimum or an earlier peak sets it; by number of racks if no rack draws power.
 */
export function splitBill(facility: Facility, lines: readonly SplitLine[]): BillShare[] {
  const parts = facility.racks.flatMap((racks) =>
    racks.duties.map((duty): Part => ({ racks, duty, ...shapeOf(duty.workload) })),
  );
  const sharing = sharedCosts(lines);
  const hours = new Set(sharing.flatMap(({ hour }) => hour ?? []));
  const loads = facility.loads.map((load) => loadMonths(load, facility, hours));
  const costs = parts.map(() => 0);
  for (const shared of sharing) {
    const weights = parts.map((part) => weightOf(part, shared, loads));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const rackCount = parts.reduce((sum, { duty }) => sum + duty.rackCount, 0);
    parts.forEach(({ duty }, index) => {
      const fraction = total > 0 ? (weights[index] ?? 0) / total : duty.rackCount / rackCount;
      costs[index] = (costs[index] ?? 0) + shared.cost * fraction;
    });
  }
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return parts.map(({ duty }, index) => shareOf(facility, duty, costs[index] ?? 0, total));
}

function shareOf(facility: Facility, duty: FacilityDuty, totalCost: number, total: number): BillShare {
  const [id = ''] = duty.ids;
  return {
    id,
    name: facility.racksSection[id]?.name ?? id,
    tenant: duty.tenant ?? null,
    rackCount: duty.rackCount,
    shareFraction: total === 0 ? null : totalCost / total,
    rackCost: totalCost / duty.rackCount,
    totalCost,
  };
}

/** Costs of lines and months with the same measure, added up. */
function sharedCosts(lines: readonly SplitLine[]): Shared[] {
  const shared = new Map<string, Shared>();
  for (const { costs, peakSteps } of lines) {
    for (let month = 0; month < MONTHS; month += 1) {
      const step = peakSteps?.[month] ?? -1;
      const hour = step < 0 ? null : step;
      const key = `${String(month)} ${String(hour)}`;
      const known = shared.get(key) ?? { cost: 0, month, hour };
      known.cost += costs[month] ?? 0;
      shared.set(key, known);
    }
  }
  return [...shared.values()].filter(({ cost }) => cost !== 0);
}

function loadMonths(
  { shape, firstHour }: ItLoad,
  { calendar }: Facility,
  hours: ReadonlySet<number>,
): LoadMonths {
  const heights = shapeHeights(shape, calendar);
  const service_h: number[] = [];
  const shapes: ShapeHours[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    const from = Math.max(calendar.monthStarts[month] ?? 0, firstHour);
    const to = Math.max(calendar.monthStarts[month + 1] ?? 0, from);
    service_h.push(to - from);
    shapes.push(shapeHours(heights, from, to));
  }
  const inHour = new Map<number, ShapeHours>();
  for (const hour of hours) {
    inHour.set(hour, shapeHours(heights, hour, hour >= firstHour ? hour + 1 : hour));
  }
  return { firstHour, service_h, shapes, inHour };
}

/** IT energy of a month, or IT load of an hour, of all racks of a part. */
function weightOf(
  { racks, duty, scaleFraction }: Part,
  { month, hour }: Shared,
  loads: readonly LoadMonths[],
): number {
  const { itIdle_kW, itFull_kW, shelfLoss } = racks.figures;
  let weight = 0;
  for (const { rackCount, loadIndex } of duty.services) {
    const load = loads[loadIndex];
    if (load === undefined) continue;
    const service_h = hour === null ? (load.service_h[month] ?? 0) : hour >= load.firstHour ? 1 : 0;
    const { shape_h, squaredShape_h } =
      (hour === null ? load.shapes[month] : load.inHour.get(hour)) ?? NO_HOURS;
    const used_h = scaleFraction * shape_h;
    const curved_h = used_h - scaleFraction ** 2 * squaredShape_h;
    weight +=
      rackCount *
      (itIdle_kW * service_h + (itFull_kW - itIdle_kW) * used_h - shelfLoss.curvature_kW * curved_h);
  }
  return weight;
}

const NO_HOURS: ShapeHours = { shape_h: 0, squaredShape_h: 0 };
