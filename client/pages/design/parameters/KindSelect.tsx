import type { JSX } from 'preact';
import { changeKind, startWorkload } from '../../../../models/edit/commands/kinds.ts';
import { SelectField } from '../../../fields/SelectField.tsx';
import { textAt } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import type { KindField } from '../../../worker/protocol/formTypes.ts';
import { kindLabel } from '../../../../models/present/words/kindLabel.ts';

interface KindSelectProps {
  readonly kind: KindField;
  readonly optionId: string | undefined;
}

/** The kind of a component. The kind of the preset or the base plan is offered as the empty choice. */
export function KindSelect({ kind, optionId }: KindSelectProps): JSX.Element {
  const { path, label, choices, fallback } = kind;
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const isWorkload = path[0] === 'workload';
  return (
    <SelectField
      path={[...within, ...path]}
      label="Kind"
      choices={choices.map((value) => ({ value, label: kindLabel(value) }))}
      {...(fallback === undefined || fallback === ''
        ? {}
        : { whenEmpty: `${kindLabel(fallback)} (${optionId === undefined ? 'default' : 'base plan'})` })}
      onChoose={(chosen) => {
        const plan = planDocument.value;
        if (textAt(plan, [...within, ...path]) === chosen) return;
        run(
          isWorkload && chosen !== undefined
            ? startWorkload(plan, chosen, optionId)
            : changeKind(plan, { path, kind: chosen, label, optionId }),
        );
      }}
    />
  );
}
