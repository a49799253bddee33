import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { isPartInput } from '../../../models/present/figures/partInputs.ts';
import { countText } from '../../../models/units/text.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FoldedInputs } from '../FoldedInputs.tsx';
import { InputRows } from '../InputRows.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface InputsTableProps {
  readonly option: OptionReport;
  readonly library: Report['library'];
}

/** Every input of the figures, with its meaning, origin and data quality. */
export function InputsTable({ option, library }: InputsTableProps): JSX.Element {
  const arePartsOpen = useSignal(false);
  const parts = option.inputs.filter(isPartInput);
  return (
    <FoldedInputs
      id="inputs"
      title="Inputs"
      hint={
        <>
          {option.name}, {countText(option.inputs.length, 'input')}. Catalogue {library.version},{' '}
          <code title={library.hash}>{library.hash.slice(0, 8)}</code>
        </>
      }
    >
      <div class="csv-line">
        <CsvButton table="inputs" of="Inputs" />
      </div>
      <InputRows
        label={`Inputs of ${option.name}`}
        inputs={option.inputs.filter((input) => !isPartInput(input))}
      />
      {parts.length > 0 && (
        <Disclosure
          id="part-inputs"
          level={3}
          title="Parameters of cooling and power chain"
          hint={countText(parts.length, 'input')}
          isOpen={arePartsOpen.value}
          onToggle={(isOpen) => {
            arePartsOpen.value = isOpen;
          }}
        >
          <InputRows label={`Parameters of ${option.name}`} inputs={parts} />
        </Disclosure>
      )}
    </FoldedInputs>
  );
}
