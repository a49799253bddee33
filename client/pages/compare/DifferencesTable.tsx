import { useSignal } from '@preact/signals';
import { displayUnits } from '../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { isPartInput } from '../../../models/present/figures/partInputs.ts';
import { countText } from '../../../models/units/text.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { differingInputs, type DifferingInput } from './differingInputs.ts';
import { OptionHead } from './OptionHead.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface DifferencesTableProps {
  readonly report: Report;
}

/** The inputs in which the options differ, which explain the differences of the figures. */
export function DifferencesTable({ report }: DifferencesTableProps): JSX.Element {
  const arePartsOpen = useSignal(false);
  const inputs = differingInputs(report, displayUnits.value);
  const parts = inputs.filter(isPartInput);
  return (
    <section class="card" aria-labelledby="differences-title">
      <div class="card-head">
        <h2 id="differences-title">Differences</h2>
        <CsvButton table="differences" of="Differences" />
      </div>
      {inputs.length === 0 ? (
        <p class="empty">All options have the same inputs.</p>
      ) : (
        <DifferenceRows
          label="Differing inputs"
          report={report}
          inputs={inputs.filter((input) => !isPartInput(input))}
        />
      )}
      {parts.length > 0 && (
        <Disclosure
          id="part-differences"
          level={3}
          title="Parameters of cooling and power chain"
          hint={countText(parts.length, 'difference')}
          isOpen={arePartsOpen.value}
          onToggle={(isOpen) => {
            arePartsOpen.value = isOpen;
          }}
        >
          <DifferenceRows label="Differing parameters" report={report} inputs={parts} />
        </Disclosure>
      )}
    </section>
  );
}

interface DifferenceRowsProps {
  readonly label: string;
  readonly report: Report;
  readonly inputs: readonly DifferingInput[];
}

function DifferenceRows({ label: name, report, inputs }: DifferenceRowsProps): JSX.Element {
  return (
    <ScrollBox label={name}>
      <table class="compare-table difference-table">
        <thead>
          <tr>
            <td />
            {report.options.map(({ id, name }, place) => (
              <OptionHead key={id} name={name} place={place} />
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ path, label, values }) => (
            <tr key={path}>
              <th scope="row">{label}</th>
              {values.map((value, place) => (
                <td key={report.options[place]?.id} class="number">
                  {value === '' ? '–' : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
