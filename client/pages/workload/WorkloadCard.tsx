import type { ComponentChildren, JSX } from 'preact';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import { WorkloadFields, type FieldGroup } from './WorkloadFields.tsx';
import type { FormField } from '../../worker/protocol/formTypes.ts';
import type { StatedWork } from '../../worker/protocol/workloadProtocol.ts';
import type { WorkloadKind } from './inputs.ts';

interface WorkloadCardProps {
  readonly kind: WorkloadKind;
  readonly title: string;
  readonly hint: string;
  /** Content at the right of the head. */
  readonly action?: ComponentChildren;
  readonly work: StatedWork<unknown>;
  readonly fields: readonly FormField[];
  readonly groups: readonly FieldGroup[];
  /** The result. */
  readonly children: ComponentChildren;
}

/** The inputs of a workload next to its result. */
export function WorkloadCard(props: WorkloadCardProps): JSX.Element {
  const { kind, title, hint, action, work, fields, groups, children } = props;
  return (
    <section class="card" aria-labelledby={`${kind}-title`}>
      <div class="card-head">
        <h2 id={`${kind}-title`}>{title}</h2>
        <p class="card-hint">{hint}</p>
        {action}
      </div>
      <div class={`work work-${kind}`}>
        <WorkloadFields kind={kind} fields={fields} issues={work.issues} groups={groups} />
        <div class="work-answer">
          {work.answer === null ? <WorkloadIssues issues={work.issues} fields={fields} /> : children}
        </div>
      </div>
    </section>
  );
}

interface WorkloadIssuesProps {
  readonly issues: readonly InputIssue[];
  readonly fields: readonly FormField[];
}

function WorkloadIssues({ issues, fields }: WorkloadIssuesProps): JSX.Element {
  const labels = issues.map(({ path }) => fields.find((field) => field.path.at(-1) === path)?.label ?? path);
  return (
    <p class="work-unanswered" role="status">
      <strong>No result yet.</strong> Correct {labels.length === 1 ? 'this field' : 'these fields'}:{' '}
      {[...new Set(labels)].join(', ')}.
    </p>
  );
}
