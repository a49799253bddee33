import type { JSX } from 'preact';
import { objectAt, textAt } from '../../models/edit/document/json.ts';
import { planDocument } from '../state/editor.ts';
import { shownDesign, requestedDesign } from '../state/detailsShown.ts';
import { Icon } from '../ui/Icon.tsx';

interface DesignSwitchProps {
  /** "Parameters of". */
  readonly label: string;
}

/** Selects the values that are edited: the base plan, or the changes of an option. */
export function DesignSwitch({ label }: DesignSwitchProps): JSX.Element | null {
  const options = objectAt(planDocument.value, ['options']);
  const ids = Object.keys(options);
  if (ids.length === 0) return null;
  return (
    <label class="design-switch">
      <span class="field-label">{label}</span>
      <span class="control">
        <select
          class="input select"
          value={shownDesign.value ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            requestedDesign.value = value === '' ? undefined : value;
          }}
        >
          <option value="">Base plan</option>
          {ids.map((id) => (
            <option key={id} value={id}>
              {textAt(options, [id, 'name']) ?? id}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}
