import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { exact } from '../../../../models/present/format/number.ts';

interface CountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly placeholder?: string;
  /** Null if none is set. */
  readonly value: number | null;
  readonly range: readonly [least: number, most: number];
  readonly onEnter: (value: number) => void;
  /** The field is emptied. */
  readonly onClear?: () => void;
}

/** A whole number that applies as it is typed. */
export function CountField(props: CountFieldProps): JSX.Element {
  const { id, label, value, range, onEnter, onClear } = props;
  const typed = useSignal<{ readonly text: string; readonly value: number | null } | null>(null);
  const [least, most] = range;
  const read = (text: string): number | undefined => {
    const number = Number(text);
    return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
      ? number
      : undefined;
  };
  // What is typed stays, until the value is changed elsewhere.
  const isOwn = typed.value !== null && (typed.value.value === value || read(typed.value.text) === undefined);
  const text = isOwn ? (typed.value?.text ?? '') : value === null ? '' : String(value);
  const isWrong = text.trim() === '' ? onClear === undefined : read(text) === undefined;
  return (
    <LocalNumberField
      id={id}
      label={label}
      {...(props.unit !== undefined && { unit: props.unit })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      text={text}
      message={isWrong ? `Must be a whole number from ${exact(least)} to ${exact(most)}.` : undefined}
      onInput={(next) => {
        const number = read(next);
        typed.value = { text: next, value: number ?? null };
        if (number !== undefined) onEnter(number);
        else if (next.trim() === '') onClear?.();
      }}
    />
  );
}
