import type { ComponentChildren, JSX } from 'preact';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import type { FormField } from '../../worker/protocol/formTypes.ts';
import type { WorkloadKind } from './inputs.ts';
import { WorkloadChoice } from './WorkloadChoice.tsx';
import { WorkloadField } from './WorkloadField.tsx';
import { fallbacks, suggestions } from './workloadInputs.ts';

/** A group of fields. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly string[];
  /** Content in front of the fields. */
  readonly before?: ComponentChildren;
}

interface WorkloadFieldsProps {
  readonly kind: WorkloadKind;
  readonly fields: readonly FormField[];
  /** Issues of the fields. */
  readonly issues: readonly InputIssue[];
  readonly groups: readonly FieldGroup[];
}

/** The fields of a workload in their groups, in the stated order. */
export function WorkloadFields({ kind, fields, issues, groups }: WorkloadFieldsProps): JSX.Element {
  return (
    <div class="statement">
      {groups.map(({ title, fields: names, before }) => (
        <fieldset key={title} class="statement-group">
          <legend>{title}</legend>
          <div class="statement-grid">
            {before}
            {names.map((name) => {
              const field = fields.find(({ path }) => path.at(-1) === name);
              if (field?.choices !== undefined) {
                return <WorkloadChoice key={name} kind={kind} field={field} choices={field.choices} />;
              }
              return (
                field !== undefined && (
                  <WorkloadField
                    key={name}
                    kind={kind}
                    field={field}
                    fallback={fallbacks.value[kind][name]}
                    suggestion={kind === 'training' ? suggestions.value[name] : undefined}
                    issues={issues}
                  />
                )
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
