import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { FormDisclosure } from '../../../fields/FormDisclosure.tsx';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { overrideCountText } from '../../../fields/overrideCount.ts';
import { isObject, textAt } from '../../../../models/edit/document/json.ts';
import { designSection } from '../../../state/designSection.ts';
import { Segments } from '../../../ui/Segments.tsx';
import type { FormGroup } from '../../../worker/protocol/formTypes.ts';
import type { GensetKind } from '../../../worker/protocol/sectionForms.ts';

interface GensetFieldsProps {
  readonly groups: Readonly<Record<GensetKind, FormGroup>>;
  readonly optionId: string | undefined;
}

const kinds = [
  { value: 'fuel', label: 'Litres per year' },
  { value: 'running-time', label: 'Hours per year' },
] as const;

/** Generator diesel, by litres or by running hours; stating one replaces the other. */
export function GensetFields({ groups, optionId }: GensetFieldsProps): JSX.Element {
  const gensets = designSection('carbon', optionId)['gensets'];
  const stated: GensetKind = textAt(gensets, ['kind']) === 'running-time' ? 'running-time' : 'fuel';
  const chosen = useSignal<GensetKind | null>(null);
  const kind = chosen.value ?? stated;
  return (
    <FormDisclosure
      id="gensets"
      title="Generator diesel"
      hint={isObject(gensets) ? overrideCountText(groups[stated].fields, optionId) : undefined}
    >
      <Segments
        label="Diesel input"
        choices={kinds}
        value={kind}
        onChoose={(value) => {
          chosen.value = value;
        }}
      />
      <GroupFields group={groups[kind]} optionId={optionId} />
    </FormDisclosure>
  );
}
