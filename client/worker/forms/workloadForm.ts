import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { workloadSchema } from '../../../models/workload/workloadSchema.ts';
import { textAt } from '../../../models/edit/document/json.ts';
import type { FormDesign } from './coolingForm.ts';
import { formFieldOf, type Fallback } from './formFieldOf.ts';
import { kindSchemas, stated } from './formSchemas.ts';
import type { FormGroup } from '../protocol/formTypes.ts';

const kinds = kindSchemas(workloadSchema.options);
const fallbacks: Readonly<Record<string, Fallback>> = {
  checkpointInterval_h: defaults.checkpointInterval_h,
  checkpointPause_s: defaults.checkpointPause_s,
  pauseUtilisationFraction: defaults.pauseUtilisationFraction,
  jobGapFraction: defaults.jobGapFraction,
  outageFraction: defaults.outageFraction,
  peakHourOfDay: defaults.peakHourOfDay,
  nightRatio: defaults.nightRatio,
  weekendRatio: defaults.weekendRatio,
  userOffset_h: defaults.userOffset_h,
};

/** The workload form: the single numbers of its kind; hourly values have a separate editor. */
export function workloadForm({ section, beneath }: FormDesign): FormGroup[] {
  const kind = textAt(section, ['kind']) ?? 'constant';
  const fields = [...(kinds.get(kind) ?? [])].map(([name, schema]) =>
    formFieldOf(['workload', name], schema, stated(beneath[name]) ?? fallbacks[name]),
  );
  return [
    {
      id: 'workload',
      title: 'Workload',
      kind: {
        path: ['workload', 'kind'],
        label: 'Workload',
        choices: [...kinds.keys()],
        value: kind,
        fallback: textAt(beneath, ['kind']),
      },
      owners: [{ path: ['workload'], initial: { kind } }],
      fields: fields.filter((field) => field !== undefined),
    },
  ];
}
