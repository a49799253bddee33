import { stringify } from 'yaml';
import type { Library } from '../../models/catalogue/Library.ts';
import { exportNetbox } from '../../models/interchange/netbox/exportNetbox.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import type { Finding } from '../../models/problems/Finding.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { parameterError } from './parameterError.ts';

/** Files for NetBox, and findings on what they do not contain. */
export interface NetboxExportResult {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly findings: readonly Finding[];
}

interface ExportChoice {
  readonly library: Library;
  /** Id of an option; may be omitted if the plan has no or one option. */
  readonly option: string | undefined;
  /** Name of the option's parameter, for messages. */
  readonly parameter: string;
  readonly hasCooling: boolean;
}

/**
 * Writes an option of a plan as files for NetBox.
 *
 * @throws ModelError `parameter-invalid` if the option is required and missing, `option-unknown`, `netbox-export-too-large`
 */
export function netboxExportResult(plan: Plan, choice: ExportChoice): NetboxExportResult {
  const { library, option, parameter, hasCooling } = choice;
  const options = optionsOf(plan);
  const [only] = options;
  if (option === undefined && options.length > 1) {
    const ids = options.map(({ id }) => id).join(', ');
    throw parameterError(parameter, `name one of the plan’s options: ${ids}`);
  }
  const scenario = scenarioAt(plan, option ?? only?.id ?? '');
  const { texts, deviceTypes, findings } = exportNetbox(scenario, { library, hasCooling });
  const types = deviceTypes.map((type) => ({
    name: `device-types/${type.slug}.yaml`,
    text: `---\n${stringify(type, { lineWidth: 0 })}`,
  }));
  return { files: [...texts, ...types], findings };
}
