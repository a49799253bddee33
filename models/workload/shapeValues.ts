import type { Calendar } from '../series/calendar.ts';
import { fitToCalendar } from '../series/fitToCalendar.ts';
import { checkpointValues } from './checkpointValues.ts';
import { dailyValues } from './dailyValues.ts';
import type { Shape } from './shape.ts';
import { weekValues } from './weekValues.ts';

/**
 * Hourly values of a shape.
 *
 * @returns one value of 0..1 for each hour of the calendar
 * @throws ModelError `series-length` for an hourly shape whose length is not 8760 or 8784
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

/** Hourly values of a shape, or null if it is 1 in every hour: see {@link shapeValues}. */
export function shapeHeights(shape: Shape, calendar: Calendar): Float64Array | null {
  return shape.kind === 'flat' ? null : shapeValues(shape, calendar);
}
