import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { hourlyOfPlan, type Hourly } from '../../models/report/hourly.ts';
import { isoHour } from '../../models/series/timeZone.ts';
import { chosenOption } from './chosenOption.ts';

/** The hours of an option as CSV. */
export interface HourlyResult {
  readonly csv: string;
  readonly hourCount: number;
  readonly columnCount: number;
}

/**
 * Every hourly column of one option of a plan as CSV: the start of the hour in local standard time, then a column for each
 * quantity, with its unit in the name. Numbers are written with full precision.
 *
 * @param option - its id; may be undefined if the plan has no or one option
 * @param parameter - name of the option's parameter, for messages
 * @throws ModelError `parameter-invalid` if the option is required and missing, or as `hourlyOfPlan` does
 */
export function hourlyResult(
  plan: Plan,
  library: Library,
  { option, parameter }: { readonly option: string | undefined; readonly parameter: string },
): HourlyResult {
  const hourly = hourlyOfPlan(plan, chosenOption(plan, { option, parameter }), library);
  return {
    csv: csvOf(hourly),
    hourCount: hourly.calendar.hourCount,
    columnCount: hourly.columns.length,
  };
}

function csvOf({ calendar, utcOffset_min, currency, columns }: Hourly): string {
  const names = columns.map(({ name, unit }) => (unit === 'currency' ? `${name}_${currency}` : name));
  const values = columns.map((column) => column.values);
  const lines = [['time', ...names].join(',')];
  for (let hour = 0; hour < calendar.hourCount; hour += 1) {
    let line = isoHour(calendar, hour, utcOffset_min);
    for (const column of values) line += `,${String(column[hour] ?? 0)}`;
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
