import { stringify } from 'yaml';
import { exportNetbox } from '../../../models/interchange/netbox/exportNetbox.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { CallContext } from '../protocol/CallContext.ts';

const TYPES_COME_AFTER: ReadonlySet<string> = new Set(['sites.csv', 'locations.csv', 'manufacturers.csv']);

/** Which option of the plan is written, and for which NetBox. */
export interface NetboxExportOptions {
  readonly optionId: string;
  /** Whether the NetBox that reads it is of version 4.7 or later. */
  readonly hasCooling: boolean;
}

/** A file to be saved. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** An option of the plan as files for NetBox. */
export interface WrittenNetboxFiles {
  readonly files: readonly WrittenFile[];
  /** What the files do not carry. */
  readonly review: readonly Finding[];
}

/**
 * Writes an option of the open plan as files for NetBox.
 *
 * @throws ModelError where the plan is not valid or has no such option
 */
export function netboxExport(
  { optionId, hasCooling }: NetboxExportOptions,
  { document, library }: CallContext,
): WrittenNetboxFiles {
  const scenario = scenarioAt(parsePlan(document), optionId);
  const { texts, deviceTypes, findings } = exportNetbox(scenario, { library, hasCooling });
  const types = deviceTypes.map((type) => ({
    name: `device-type-${type.slug}.yaml`,
    text: `---\n${stringify(type, { lineWidth: 0 })}`,
  }));
  // Racks and devices name types, which must be imported before.
  const first = texts.filter(({ name }) => TYPES_COME_AFTER.has(name));
  const last = texts.filter(({ name }) => !TYPES_COME_AFTER.has(name));
  return { files: [...first, ...types, ...last], review: findings };
}
