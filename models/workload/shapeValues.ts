import type { Calendar } from '../series/calendar.ts';
import { fitToCalendar } from '../series/fitToCalendar.ts';
import { checkpointValues } from './checkpointValues.ts';
import { dailyValues } from './dailyValues.ts';
import type { Shape } from './shape.ts';
import { weekValues } from './weekValues.ts';

/**
 * A shape hour by hour.
 *
 * @returns as many values of 0..1 as the calendar has hours
 * @throws ModelError `series-length` for an hourly shape of another length than 8760 or 8784
 */
export function shapeValues(shape: Shape, calendar: Calendar): Float64Array {
  switch (shape.kind) {
    case 'flat':
      return new Float64Array(calendar.hourCount).fill(1);
    case 'week':
      return weekValues(shape, calendar);
    case 'checkpoints':
      return checkpointValues(shape, calendar);
    case 'daily':
      return dailyValues(shape, calendar);
    case 'hourly':
      return fitToCalendar(Float64Array.from(shape.utilisationFractions), calendar);
  }
}

/** A shape hour by hour, or null where it is 1 in every hour: see {@link shapeValues}. */
export function shapeHeights(shape: Shape, calendar: Calendar): Float64Array | null {
  return shape.kind === 'flat' ? null : shapeValues(shape, calendar);
}
