import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { FormFold } from '../../../fields/FormFold.tsx';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { ownCountText } from '../../../fields/ownCount.ts';
import { isObject, textAt } from '../../../../models/edit/document/json.ts';
import { designSection } from '../../../state/designSection.ts';
import { Segments } from '../../../ui/Segments.tsx';
import type { FormGroup } from '../../../worker/forms/formTypes.ts';
import type { GensetKind } from '../../../worker/forms/sectionForms.ts';

interface GensetFieldsProps {
  readonly groups: Readonly<Record<GensetKind, FormGroup>>;
  readonly optionId: string | undefined;
}

const kinds = [
  { value: 'fuel', label: 'By litres' },
  { value: 'running-time', label: 'By hours' },
] as const;

/** The diesel of gensets, by litres or by running hours; stating one way replaces the other. */
export function GensetFields({ groups, optionId }: GensetFieldsProps): JSX.Element {
  const gensets = designSection('carbon', optionId)['gensets'];
  const stated: GensetKind = textAt(gensets, ['kind']) === 'running-time' ? 'running-time' : 'fuel';
  const chosen = useSignal<GensetKind | null>(null);
  const kind = chosen.value ?? stated;
  return (
    <FormFold
      id="gensets"
      title="Gensets"
      hint={isObject(gensets) ? ownCountText(groups[stated].fields, optionId) : undefined}
    >
      <Segments
        label="How diesel is stated"
        choices={kinds}
        value={kind}
        onChoose={(value) => {
          chosen.value = value;
        }}
      />
      <GroupFields group={groups[kind]} optionId={optionId} />
    </FormFold>
  );
}
