import { hourOfDate, type Calendar } from '../../series/calendar.ts';
import { numberText } from '../../units/text.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** Racks of one entry that come into service together. */
export interface Service {
  readonly rackCount: number;
  /** Hour of the year from which they draw power: 0 if already before the year, the year's length if not yet. */
  readonly firstHour: number;
}

/** Start of service of the racks of an entry. */
export type ServiceOf = (id: string, rackCount: number) => readonly Service[];

/**
 * Reads the phases of a plan. Named racks come into service with their phase; the others with the phase that adds all, or before
 * the simulated year.
 */
export function servicePhases(
  { phases = {}, racks }: Pick<Scenario, 'phases' | 'racks'>,
  calendar: Calendar,
  preparation: Preparation,
): ServiceOf {
  const hourOf = (date: string): number => hourOfDate(calendar, date);
  const named = new Map<string, Service[]>();
  let othersFrom = 0;
  for (const [phaseId, { date, adds }] of Object.entries(phases)) {
    if (adds.racks === 'all') othersFrom = hourOf(date);
    for (const [id, rackCount] of Object.entries(adds.rackCounts ?? {})) {
      if (Object.hasOwn(racks, id)) {
        named.set(id, [...(named.get(id) ?? []), { rackCount, firstHour: hourOf(date) }]);
      } else {
        const path = `phases.${phaseId}.adds.rackCounts.${id}`;
        preparation.find(
          'phase-rack-unknown',
          path,
          `The phase adds "${id}", which is not a rack of the plan.`,
        );
      }
    }
  }
  noteSurplus(named, racks, preparation);
  return (id, rackCount) => {
    const services = [...(named.get(id) ?? [])].sort((one, other) => one.firstHour - other.firstHour);
    return withOthers(services, rackCount, othersFrom);
  };
}

function withOthers(services: readonly Service[], rackCount: number, othersFrom: number): Service[] {
  let left = rackCount;
  const limited = services.map(({ rackCount: stated, firstHour }) => {
    const added = Math.min(stated, left);
    left -= added;
    return { rackCount: added, firstHour };
  });
  return [...limited, { rackCount: left, firstHour: othersFrom }].filter((service) => service.rackCount > 0);
}

function noteSurplus(
  named: ReadonlyMap<string, readonly Service[]>,
  racks: Scenario['racks'],
  preparation: Preparation,
): void {
  for (const [id, services] of named) {
    const added = services.reduce((sum, { rackCount }) => sum + rackCount, 0);
    const { count = 1 } = racks[id] ?? {};
    if (added <= count) continue;
    const message = `Phases add ${numberText(added, 0)} racks of "${id}", but the plan has ${numberText(count, 0)}; the last ones are ignored.`;
    preparation.find('phase-racks-exceeded', `racks.${id}.count`, message);
  }
}
