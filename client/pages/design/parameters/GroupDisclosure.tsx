import type { JSX } from 'preact';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument } from '../../../state/editor.ts';
import { openGroups } from '../../../state/openGroups.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import type { FormGroup } from '../../../worker/protocol/formTypes.ts';
import { kindLabel } from '../../../../models/present/words/kindLabel.ts';
import { KindSelect } from './KindSelect.tsx';
import { ParameterField } from '../../../fields/ParameterField.tsx';

interface GroupDisclosureProps {
  readonly group: FormGroup;
  readonly optionId: string | undefined;
}

/** A component with its parameters, collapsed: the head shows its kind and the number of stated parameters. */
export function GroupDisclosure({ group, optionId }: GroupDisclosureProps): JSX.Element {
  const { id, title, kind, fields, owners } = group;
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const overrideCount = fields.filter(
    ({ path }) => (valueAt(planDocument.value, [...within, ...path]) ?? null) !== null,
  ).length;
  const hints = [
    kind === undefined ? undefined : kindLabel(kind.value),
    overrideCount === 0 ? undefined : countText(overrideCount, 'override'),
  ].filter((hint) => hint !== undefined);
  return (
    <Disclosure
      id={`group-${id}`}
      level={3}
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
    </Disclosure>
  );
}
