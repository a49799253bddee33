import type { Report } from '../../models/report/reportSchema.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';
import { library } from './library.ts';
import { examplePlan } from './plans.ts';

const reports = new Map<string, Report>();

/** The report of an example plan, which is computed once for all test files of a thread: not to be changed. */
export function exampleReport(name: string): Report {
  const known = reports.get(name) ?? frozen(reportPlan(examplePlan(name), library));
  reports.set(name, known);
  return known;
}

/** A test that changed it would change what others read. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
