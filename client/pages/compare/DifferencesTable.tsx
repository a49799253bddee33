import type { JSX } from 'preact';
import type { Report } from '../../../models/index.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { differingInputs } from './differingInputs.ts';
import { OptionHead } from './OptionHead.tsx';

interface DifferencesTableProps {
  readonly report: Report;
}

/** The inputs in which the options differ: why their figures do. */
export function DifferencesTable({ report }: DifferencesTableProps): JSX.Element {
  const inputs = differingInputs(report);
  return (
    <section class="card" aria-labelledby="differences-title">
      <div class="card-head">
        <h2 id="differences-title">What differs</h2>
      </div>
      {inputs.length === 0 ? (
        <p class="empty">All options rest on the same inputs.</p>
      ) : (
        <ScrollBox label="Inputs that differ">
          <table class="compare-table">
            <thead>
              <tr>
                <td />
                {report.options.map(({ id, name }, place) => (
                  <OptionHead key={id} name={name} place={place} />
                ))}
              </tr>
            </thead>
            <tbody>
              {inputs.map(({ label, values }) => (
                <tr key={label}>
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
      )}
    </section>
  );
}
