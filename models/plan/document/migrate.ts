import { ModelError } from '../../problems/ModelError.ts';
import { CURRENT_SCHEMA_VERSION } from './planSchema.ts';

type PlanJson = Readonly<Record<string, unknown>>;

/** Each step converts a plan of its version to the next version. */
const steps: Readonly<Record<number, (plan: PlanJson) => PlanJson>> = {};

/**
 * Converts a plan of an older schema version to the current one.
 *
 * @param plan - JSON object with a `schemaVersion`
 * @returns a plan of the current version
 * @throws ModelError `schema-version-unsupported` if the version is missing or newer than this Plenum
 */
export function migrate(plan: PlanJson): PlanJson {
  const version = plan['schemaVersion'];
  const current = CURRENT_SCHEMA_VERSION;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > current) {
    const given = version === undefined ? 'it is missing' : `given: ${JSON.stringify(version)}`;
    const message = `must be a whole number from 1 to ${String(current)}; ${given}.`;
    throw new ModelError('schema-version-unsupported', `schemaVersion ${message}`, [
      { path: 'schemaVersion', rule: `from 1 to ${String(current)}`, message },
    ]);
  }
  let migrated = plan;
  for (let from = version; from < current; from += 1) {
    const step = steps[from];
    if (step !== undefined) migrated = { ...step(migrated), schemaVersion: from + 1 };
  }
  return migrated;
}
