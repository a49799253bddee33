import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { readNumber } from '../../../fields/editableNumber.ts';
import { Field } from '../../../ui/Field.tsx';

interface NumberListProps {
  readonly id: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly scale?: {
    readonly toShown: (value: number) => number;
    readonly toStored: (shown: number) => number;
  };
  /** What is wrong with the values as they are. */
  readonly message?: string | undefined;
  readonly onChange: (values: number[]) => void;
}

/** Numbers with commas or spaces between them. A text with anything else is not taken over. */
export function NumberList({ id, label, values, scale, message, onChange }: NumberListProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const { toShown, toStored } = scale ?? plain;
  const parts = partsOf(typed.value ?? '');
  const wrong = parts.find((part) => typeof readNumber(part) !== 'number');
  const isEmpty = typed.value !== null && parts.length === 0;
  const own = wrong !== undefined ? `“${wrong}” is not a number.` : isEmpty ? 'A number is needed.' : message;
  return (
    <Field id={id} label={label} message={own}>
      <input
        id={id}
        class="input"
        autocomplete="off"
        aria-invalid={own !== undefined}
        aria-describedby={own === undefined ? undefined : `${id}-message`}
        value={typed.value ?? values.map((value) => String(toShown(value))).join(', ')}
        onInput={(event) => {
          const text = event.currentTarget.value;
          typed.value = text;
          const numbers = partsOf(text).map((part) => readNumber(part));
          if (numbers.length > 0 && numbers.every((number) => typeof number === 'number')) {
            onChange(numbers.map(toStored));
          }
        }}
        onBlur={() => {
          if (wrong === undefined && !isEmpty) typed.value = null;
        }}
      />
    </Field>
  );
}

const plain = { toShown: (value: number): number => value, toStored: (shown: number): number => shown };

const partsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');
