import type { JSX } from 'preact';
import { areNumbersStale, report } from '../../state/models.ts';
import { query } from '../../state/route.ts';
import { NumbersState } from '../NumbersState.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { InputsTable } from './InputsTable.tsx';
import { MonthlyChart } from './MonthlyChart.tsx';
import { MonthlyTable } from './MonthlyTable.tsx';
import { OptionSwitch } from './OptionSwitch.tsx';
import { RackReportsTable } from './RackReportsTable.tsx';

/** What a year of one option comes to: figures, months, racks and every input with its source. */
export function ResultsPage(): JSX.Element {
  const current = report.value;
  const wanted = query('option');
  const option = current?.options.find(({ id }) => id === wanted) ?? current?.options[0];
  return (
    <div class={areNumbersStale.value ? 'is-stale' : ''}>
      <div class="page-head">
        <h1>Results</h1>
        {current !== null && option !== undefined && current.options.length > 1 && (
          <OptionSwitch report={current} option={option} />
        )}
      </div>
      <NumbersState />
      {current !== null && option !== undefined && (
        <>
          <FigureTiles report={current} option={option} />
          <MonthlyChart report={current} />
          <MonthlyTable option={option} currency={current.currency} />
          <RackReportsTable option={option} />
          <InputsTable option={option} library={current.library} />
        </>
      )}
    </div>
  );
}
