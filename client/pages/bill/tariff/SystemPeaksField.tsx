import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { changeEntries } from '../../../../models/edit/commands/entries.ts';
import { fieldId } from '../../../fields/fieldId.ts';
import { FieldFrame } from '../../../fields/FieldFrame.tsx';
import type { Json } from '../../../../models/edit/document/json.ts';
import { designSection } from '../../../state/designSection.ts';
import { endTyping, planDocument, run } from '../../../state/editor.ts';
import type { FormOwner } from '../../../worker/protocol/formTypes.ts';

interface SystemPeaksFieldProps {
  readonly owners: readonly FormOwner[];
  readonly optionId: string | undefined;
}

const PATH = ['tariff', 'systemPeaks'];

/** System peak hours, one per line. */
export function SystemPeaksField({ owners, optionId }: SystemPeaksFieldProps): JSX.Element {
  const path = optionId === undefined ? PATH : ['options', optionId, 'changes', ...PATH];
  const typed = useSignal<string | null>(null);
  const stated = designSection('tariff', optionId)['systemPeaks'];
  return (
    <FieldFrame path={path} label="System peak hours" isList>
      <textarea
        id={fieldId(path)}
        class="input text-area"
        rows={3}
        placeholder="07-16 17:00"
        aria-describedby={`${fieldId(path)}-notes`}
        value={typed.value ?? linesOf(stated)}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const entries = typed.value
            .split(/[\n,;]+/)
            .map((line) => line.trim())
            .filter(Boolean);
          const mergeKey = `type ${path.join('.')}`;
          run(
            changeEntries(
              planDocument.value,
              { path: PATH, owners },
              { entries, label: 'change system peak hours', mergeKey, optionId },
            ),
          );
        }}
        onBlur={() => {
          typed.value = null;
          endTyping();
        }}
      />
      <p id={`${fieldId(path)}-notes`} class="field-note">
        Month, day and hour in local standard time, one per line. Without them the coincident-peak charge is
        not billed.
      </p>
    </FieldFrame>
  );
}

const linesOf = (stated: Json | undefined): string =>
  Array.isArray(stated) ? stated.map(String).join('\n') : '';
