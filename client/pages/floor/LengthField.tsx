import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { lengthText, lengthUnitLabels, lengthWithUnit, readLength } from '../../floor/gestures/lengths.ts';
import { lengthUnit } from './floorState.ts';
import { Field } from '../../ui/Field.tsx';

interface LengthFieldProps {
  readonly id: string;
  readonly label: string;
  /** Undefined if several items differ. */
  readonly value_mm: number | undefined;
  /** The minimum that may be entered. */
  readonly least_mm?: number;
  readonly onEnter: (value_mm: number) => void;
}

/** A length of the floor in metres or feet; applied when the user leaves the field or presses Enter. */
export function LengthField({ id, label, value_mm, least_mm, onEnter }: LengthFieldProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const unit = lengthUnit.value;
  const shown = typed.value ?? (value_mm === undefined ? '' : lengthText(value_mm, unit));
  const read = readLength(shown, unit);
  const isWrong =
    typed.value !== null && shown.trim() !== '' && (read === undefined || read < (least_mm ?? -Infinity));
  const enter = (): void => {
    // An invalid length stays in the field for correction.
    if (isWrong) return;
    const isTyped = typed.value !== null && shown.trim() !== '';
    typed.value = null;
    if (isTyped && read !== undefined && read !== value_mm) onEnter(read);
  };
  const message =
    read === undefined
      ? `Must be a length, such as ${unit === 'm' ? '12.5, 12.5 m or 41 ft' : '41, 41\' 6" or 12.5 m'}.`
      : `Must be at least ${lengthWithUnit(least_mm ?? 0, unit)}.`;
  return (
    <Field id={id} label={label} message={isWrong ? message : undefined}>
      <span class="control">
        <input
          id={id}
          class="input number-input"
          inputMode="decimal"
          autocomplete="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-message` : undefined}
          placeholder={value_mm === undefined ? 'mixed' : undefined}
          value={shown}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onBlur={enter}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter();
            if (event.key === 'Escape') typed.value = null;
          }}
        />
        <span class="control-unit">{lengthUnitLabels[unit]}</span>
      </span>
    </Field>
  );
}
