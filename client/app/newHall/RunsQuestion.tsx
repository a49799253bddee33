import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { deviceChoices } from '../../fields/catalogueChoices.ts';
import { magnitudeText, readLargeNumber } from '../../fields/largeNumber.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { LocalNumberField } from '../../ui/LocalNumberField.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { shownUnit } from '../../../models/units/display/shown.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { answer, answers, numberQuestions, type, type NumberQuestion, type RunsKind } from './answers.ts';

const kinds: readonly { readonly value: RunsKind; readonly label: string }[] = [
  { value: 'racks', label: 'Racks' },
  { value: 'it-power', label: 'IT power' },
  { value: 'accelerators', label: 'GPUs' },
  { value: 'tokens', label: 'Tokens a day' },
  { value: 'fits', label: 'What fits' },
];

const bases = [
  { value: 'utility', label: 'The utility connection' },
  { value: 'it', label: 'The racks alone' },
] as const;

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
  const { runs, device, powerBasis } = answers.value;
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
        {runs === 'fits' && (
          <SelectBox
            id="new-basis"
            label="Power of"
            choices={bases}
            value={powerBasis}
            onChoose={(value) => {
              answer({ powerBasis: value });
            }}
          />
        )}
      </div>
    </>
  );
}

interface NumberProps {
  readonly question: NumberQuestion;
}

function Number({ question }: NumberProps): JSX.Element {
  const { field, label, unit, measure, placeholder, isRequired } = question;
  const text = answers.value.texts[field] ?? '';
  const value = readLargeNumber(text);
  const magnitude = typeof value === 'number' ? magnitudeText(value) : undefined;
  const shown = measure === undefined ? unit : shownUnit(measure, displayUnits.value);
  return (
    <LocalNumberField
      id={`new-${field}`}
      label={isRequired ? label : `${label} (optional)`}
      text={text}
      {...((shown ?? magnitude) === undefined ? {} : { unit: shown ?? magnitude ?? '' })}
      {...(placeholder === undefined ? {} : { placeholder })}
      message={typeof value === 'string' ? 'Must be a number, such as 40, 2,000 or 5 billion.' : undefined}
      onInput={(typed) => {
        type(field, typed);
      }}
    />
  );
}
