import type { JSX } from 'preact';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { counted } from '../../../../models/units/text.ts';
import { planDocument } from '../../../state/editor.ts';
import { openGroups } from '../../../state/openGroups.ts';
import { Fold } from '../../../ui/Fold.tsx';
import type { FormGroup } from '../../../worker/forms/formTypes.ts';
import { kindWords } from '../../../../models/present/words/kindWords.ts';
import { KindSelect } from './KindSelect.tsx';
import { ParameterField } from '../../../fields/ParameterField.tsx';

interface GroupFoldProps {
  readonly group: FormGroup;
  readonly optionId: string | undefined;
}

/** A component with its parameters, collapsed: the head shows its kind and the number of stated parameters. */
export function GroupFold({ group, optionId }: GroupFoldProps): JSX.Element {
  const { id, title, kind, fields, owners } = group;
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const overrideCount = fields.filter(
    ({ path }) => (valueAt(planDocument.value, [...within, ...path]) ?? null) !== null,
  ).length;
  const hints = [
    kind === undefined ? undefined : kindWords(kind.value),
    overrideCount === 0 ? undefined : counted(overrideCount, 'override'),
  ].filter((hint) => hint !== undefined);
  return (
    <Fold
      id={`group-${id}`}
      level={4}
      title={title}
      hint={hints.join(' · ')}
      isOpen={openGroups.value.has(id)}
      onToggle={(isOpen) => {
        const open = new Set(openGroups.value);
        if (isOpen) open.add(id);
        else open.delete(id);
        openGroups.value = open;
      }}
    >
      <div class="parameter-grid">
        {kind !== undefined && <KindSelect kind={kind} optionId={optionId} />}
        {fields.map((field) => (
          <ParameterField key={field.path.join('.')} field={field} owners={owners} optionId={optionId} />
        ))}
      </div>
    </Fold>
  );
}
