import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { readNumber } from '../../../fields/editableNumber.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { issuesAt, issueSentence } from './QuestionIssues.tsx';

interface QuestionNumberProps {
  readonly id: string;
  readonly label: string;
  /** In the unit of the plan; undefined if it is not stated. */
  readonly value: number | undefined;
  /** Of the field, whose unit the user chose; default: the number as it is. */
  readonly scale?: {
    readonly unit: string;
    readonly toShown: (value: number) => number;
    readonly toStored: (shown: number) => number;
  };
  /** Path of the number in the question, whose issues are shown here. */
  readonly path: string;
  /** Whether the field may be empty. */
  readonly isOptional?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number of the question. A text that is no number is not taken over, and said to be none. */
export function QuestionNumber(props: QuestionNumberProps): JSX.Element {
  const { id, label, value, scale, path, isOptional = false, onChange } = props;
  const typed = useSignal<string | null>(null);
  const { unit, toShown, toStored } = scale ?? plain;
  const present = value === undefined ? '' : String(toShown(value));
  const read = typed.value === null ? undefined : readNumber(typed.value);
  const isWrong = typed.value !== null && (typeof read === 'string' || (read === undefined && !isOptional));
  const isAsTyped = typed.value !== null && (isWrong || sameNumber(read, value, toStored));
  const [issue] = issuesAt(path);
  const message = isWrong
    ? 'A number is needed.'
    : issue === undefined
      ? undefined
      : issueSentence(inShownUnits(issue.message));
  return (
    <LocalNumberField
      id={id}
      label={label}
      {...(unit === '' ? {} : { unit })}
      text={isAsTyped && typed.value !== null ? typed.value : present}
      message={message}
      onInput={(text) => {
        typed.value = text;
        const number = readNumber(text);
        if (typeof number === 'number') onChange(toStored(number));
        else if (number === undefined && isOptional) onChange(undefined);
      }}
    />
  );
}

const plain = {
  unit: '',
  toShown: (value: number): number => value,
  toStored: (shown: number): number => shown,
};

function sameNumber(
  read: number | string | undefined,
  value: number | undefined,
  toStored: (shown: number) => number,
): boolean {
  return typeof read === 'number' ? toStored(read) === value : read === value;
}
