import { inShownUnits } from '../state/inShownUnits.ts';
import { displayUnits } from '../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { Input } from '../../models/plan/prepare/input.ts';
import { inputValue } from '../../models/present/words/basisText.ts';
import { qualityLabels } from '../../models/present/words/qualityLabels.ts';
import { Badge } from '../ui/Badge.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { originLabels } from '../../models/present/words/originLabels.ts';

interface InputRowsProps {
  readonly label: string;
  readonly inputs: readonly Input[];
}

/** Inputs of the figures, each with its meaning, origin and data quality. */
export function InputRows({ label, inputs }: InputRowsProps): JSX.Element {
  return (
    <ScrollBox label={label}>
      <table class="inputs-table">
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col">Origin</th>
            <th scope="col">Meaning</th>
            <th scope="col">Source</th>
            <th scope="col">Year</th>
            <th scope="col">Quality</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <InputLine key={`${input.path} ${input.label}`} input={input} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface InputLineProps {
  readonly input: Input;
}

function InputLine({ input }: InputLineProps): JSX.Element {
  const { label, value, origin, basis, source, year, quality } = input;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class={`number input-value ${typeof value === 'string' ? 'is-words' : ''}`}>
        {inputValue(input, displayUnits.value)}
      </td>
      <td>{originLabels[origin]}</td>
      <td>{inShownUnits(basis)}</td>
      <td>{inShownUnits(source)}</td>
      <td>{year ?? ''}</td>
      <td>{quality !== undefined && <QualityBadge quality={quality} />}</td>
    </tr>
  );
}

interface QualityBadgeProps {
  readonly quality: NonNullable<Input['quality']>;
}

function QualityBadge({ quality }: QualityBadgeProps): JSX.Element {
  return <Badge tone={quality === 'S' ? 'good' : 'warning'}>{qualityLabels[quality]}</Badge>;
}
