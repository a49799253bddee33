import { stringify } from 'yaml';
import { exportNetbox } from '../../../models/interchange/netbox/exportNetbox.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { PlanContext } from '../protocol/CallContext.ts';

const FILES_BEFORE_TYPES: ReadonlySet<string> = new Set(['sites.csv', 'locations.csv', 'manufacturers.csv']);

/** The option of the plan to export, and the NetBox version. */
export interface NetboxExportOptions {
  readonly optionId: string;
  /** Whether the target NetBox is version 4.7 or later. */
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
  /** What the files do not contain. */
  readonly review: readonly Finding[];
}

/**
 * Writes an option of the open plan as files for NetBox.
 *
 * @throws ModelError if the plan is not valid or has no such option
 */
export function netboxExport(
  { optionId, hasCooling }: NetboxExportOptions,
  { document, library }: PlanContext,
): WrittenNetboxFiles {
  const scenario = scenarioAt(parsePlan(document), optionId);
  const { texts, deviceTypes, findings } = exportNetbox(scenario, { library, hasCooling });
  const types = deviceTypes.map((type) => ({
    name: `device-type-${type.slug}.yaml`,
    text: `---\n${stringify(type, { lineWidth: 0 })}`,
  }));
  // Racks and devices refer to types, which must be imported first.
  const first = texts.filter(({ name }) => FILES_BEFORE_TYPES.has(name));
  const last = texts.filter(({ name }) => !FILES_BEFORE_TYPES.has(name));
  return { files: [...first, ...types, ...last], review: findings };
}
