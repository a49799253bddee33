import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { workloadSchema } from '../../../models/workload/workloadSchema.ts';
import { textAt } from '../../../models/edit/document/json.ts';
import type { FormGroup } from '../protocol/formTypes.ts';
import { formGroup, ownersOf, type FormDesign } from './formSection.ts';
import { kindShapes } from './kindShapes.ts';

const kinds = kindShapes(workloadSchema.options);

/** The workload form: the single numbers of its kind; hourly values have a separate editor. */
export function workloadForm({ section, beneath }: FormDesign): FormGroup[] {
  const kind = textAt(section, ['kind']) ?? 'constant';
  const workload = {
    name: 'workload',
    beneath,
    owners: ownersOf('workload', { kind }, true),
    fallbacks: { ...defaults },
  };
  return [
    formGroup(workload, {
      id: 'workload',
      title: 'Workload',
      kind: { choices: [...kinds.keys()], value: kind, fallback: textAt(beneath, ['kind']) },
      shape: kinds.get(kind) ?? {},
    }),
  ];
}
