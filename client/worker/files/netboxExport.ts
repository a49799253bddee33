import { stringify } from 'yaml';
import type { Library } from '../../../models/catalogue/Library.ts';
import { exportNetbox } from '../../../models/interchange/netbox/exportNetbox.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { ReadingOf, TaskOf } from '../taskProtocol.ts';

const TYPES_COME_AFTER: ReadonlySet<string> = new Set(['sites.csv', 'locations.csv', 'manufacturers.csv']);

/**
 * Writes an option of the plan as files for NetBox.
 *
 * @param document - the plan as it lies on the desk
 */
export function netboxExport(
  { ticket, optionId, hasCooling }: TaskOf<'write-netbox'>,
  document: JsonObject,
  library: Library,
): ReadingOf<'write-netbox'> {
  try {
    const scenario = scenarioAt(parsePlan(document), optionId);
    const { texts, deviceTypes, findings } = exportNetbox(scenario, { library, hasCooling });
    const types = deviceTypes.map((type) => ({
      name: `device-type-${type.slug}.yaml`,
      text: `---\n${stringify(type, { lineWidth: 0 })}`,
    }));
    // Racks and devices name types, which must be there before.
    const first = texts.filter(({ name }) => TYPES_COME_AFTER.has(name));
    const last = texts.filter(({ name }) => !TYPES_COME_AFTER.has(name));
    const files = [...first, ...types, ...last];
    return { kind: 'netbox-written', ticket, files, message: '', review: findings };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'netbox-written', ticket, files: [], message: error.message, review: [] };
  }
}
