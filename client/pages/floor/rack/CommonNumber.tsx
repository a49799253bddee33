import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CommonValue } from '../../../../models/edit/commands/rackFields.ts';
import { editableNumber, readNumber } from '../../../fields/editableNumber.ts';
import { Field } from '../../../ui/Field.tsx';

interface CommonNumberProps {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** From the number of the plan to the number shown: 100 for percent. */
  readonly factor?: number;
  /** What counts where nothing is stated. */
  readonly placeholder: string;
  /** True if the number cannot be removed. */
  readonly isRequired?: boolean;
  readonly common: CommonValue;
  /** undefined removes the value. */
  readonly onEnter: (value: number | undefined) => void;
}

/** A number that several racks have in common, or "mixed"; it is entered with Enter or by leaving the field. */
export function CommonNumber(props: CommonNumberProps): JSX.Element {
  const { id, label, unit, factor = 1, placeholder, isRequired = false, common, onEnter } = props;
  const typed = useSignal<string | null>(null);
  const present = editableNumber(common.value, factor);
  const read = typed.value === null ? undefined : readNumber(typed.value, factor);
  const message = typeof read === 'string' ? 'Must be a number.' : undefined;
  const enter = (): void => {
    if (typed.value === null || message !== undefined) return;
    const isSame = typed.value.trim() === present;
    typed.value = null;
    if (isSame || (read === undefined && isRequired)) return;
    onEnter(typeof read === 'number' ? read : undefined);
  };
  return (
    <Field id={id} label={label} message={message}>
      <span class="control">
        <input
          id={id}
          class="input number-input"
          inputMode="decimal"
          autocomplete="off"
          placeholder={common.isMixed ? 'mixed' : placeholder}
          aria-invalid={message !== undefined}
          aria-describedby={message === undefined ? undefined : `${id}-message`}
          value={typed.value ?? present}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onBlur={enter}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter();
            if (event.key === 'Escape') typed.value = null;
          }}
        />
        <span class="control-unit">{unit}</span>
      </span>
    </Field>
  );
}
