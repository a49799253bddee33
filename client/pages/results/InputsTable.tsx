import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Input, OptionReport, Report } from '../../../models/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { inputValue } from '../../figures/basisWords.ts';
import { isPartInput } from '../../figures/partInputs.ts';
import { qualityWords } from '../../figures/qualityWords.ts';
import { counted } from '../../format/word.ts';
import { Fold } from '../../ui/Fold.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface InputsTableProps {
  readonly option: OptionReport;
  readonly library: Report['library'];
}

const originWords: Readonly<Record<Input['origin'], string>> = {
  plan: 'Plan',
  default: 'Default',
  catalogue: 'Catalogue',
  'own-row': 'Own row',
};

/** Every input that the figures rest on, with what it means, where it came from and how well it is known. */
export function InputsTable({ option, library }: InputsTableProps): JSX.Element {
  const arePartsOpen = useSignal(false);
  const parts = option.inputs.filter(isPartInput);
  return (
    <section class="card" aria-labelledby="inputs-title">
      <div class="card-head">
        <h2 id="inputs-title">Inputs</h2>
        <p class="card-hint">
          {option.name}. Catalogue {library.version},{' '}
          <code title={library.hash}>{library.hash.slice(0, 8)}</code>
        </p>
      </div>
      <InputRows
        label={`Inputs of ${option.name}`}
        inputs={option.inputs.filter((input) => !isPartInput(input))}
      />
      {parts.length > 0 && (
        <Fold
          id="part-inputs"
          level={3}
          title="Parameters of cooling and power chain"
          hint={counted(parts.length, 'input')}
          isOpen={arePartsOpen.value}
          onToggle={(isOpen) => {
            arePartsOpen.value = isOpen;
          }}
        >
          <InputRows label={`Parameters of ${option.name}`} inputs={parts} />
        </Fold>
      )}
    </section>
  );
}

interface InputRowsProps {
  readonly label: string;
  readonly inputs: readonly Input[];
}

function InputRows({ label, inputs }: InputRowsProps): JSX.Element {
  return (
    <ScrollBox label={label}>
      <table class="inputs-table">
        <thead>
          <tr>
            <th scope="col">Input</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col">From</th>
            <th scope="col">What it means</th>
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
  const { label, origin, basis, source, year, quality } = input;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="number input-value">{inputValue(input)}</td>
      <td>{originWords[origin]}</td>
      <td>{basis}</td>
      <td>{source}</td>
      <td>{year ?? ''}</td>
      <td>{quality !== undefined && <QualityBadge quality={quality} />}</td>
    </tr>
  );
}

interface QualityBadgeProps {
  readonly quality: NonNullable<Input['quality']>;
}

function QualityBadge({ quality }: QualityBadgeProps): JSX.Element {
  return <Badge tone={quality === 'S' ? 'good' : 'warning'}>{qualityWords[quality]}</Badge>;
}
