import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { deviceChoices } from '../../fields/catalogueChoices.ts';
import { magnitudeText, readLargeNumber } from '../../fields/largeNumber.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { LocalNumberField } from '../../ui/LocalNumberField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { answer, answers, numberQuestions, type, type NumberQuestion, type RunsKind } from './answers.ts';

const kinds: readonly { readonly value: RunsKind; readonly label: string }[] = [
  { value: 'racks', label: 'Racks' },
  { value: 'it-power', label: 'IT power' },
  { value: 'accelerators', label: 'GPUs' },
  { value: 'tokens', label: 'Tokens a day' },
];

/** Device classes that compute: a hall is planned around them. */
const COMPUTES: ReadonlySet<string> = new Set([
  'GPU servers',
  'Rack-scale systems',
  'Accelerator hosts',
  'Servers',
]);

const choices = computed(() =>
  deviceChoices.value.filter(({ group }) => group === undefined || COMPUTES.has(group)),
);

/** What runs in the hall: devices, and how many of them. */
export function RunsQuestion(): JSX.Element {
  const { runs, device } = answers.value;
  return (
    <>
      <Segments
        label="What is known"
        choices={kinds}
        value={runs}
        onChoose={(value) => {
          answer({ runs: value });
        }}
      />
      <div class="new-fields">
        <Field id="new-device" label="Device">
          <Combobox
            id="new-device"
            label="Device"
            value={device}
            choices={choices.value}
            onChoose={(value) => {
              answer({ device: value });
            }}
          />
        </Field>
        {numberQuestions[runs].map((question) => (
          <Number key={question.field} question={question} />
        ))}
      </div>
    </>
  );
}

interface NumberProps {
  readonly question: NumberQuestion;
}

function Number({ question }: NumberProps): JSX.Element {
  const { field, label, unit, placeholder, isRequired } = question;
  const text = answers.value.texts[field] ?? '';
  const value = readLargeNumber(text);
  const magnitude = typeof value === 'number' ? magnitudeText(value) : undefined;
  const shownUnit = unit ?? magnitude;
  return (
    <LocalNumberField
      id={`new-${field}`}
      label={isRequired ? label : `${label} (optional)`}
      text={text}
      {...(shownUnit === undefined ? {} : { unit: shownUnit })}
      {...(placeholder === undefined ? {} : { placeholder })}
      message={typeof value === 'string' ? 'Must be a number, such as 40, 2,000 or 5 billion.' : undefined}
      onInput={(typed) => {
        type(field, typed);
      }}
    />
  );
}
