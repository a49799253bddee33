import type { FunctionComponent, JSX } from 'preact';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { Lazy } from '../../ui/Lazy.tsx';
import { ExcelButton } from '../ExcelButton.tsx';
import { NumbersState } from '../NumbersState.tsx';
import { EffectivenessTable } from './EffectivenessTable.tsx';
import { DesignHoursTable } from './plant/DesignHoursTable.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { InputsTable } from './InputsTable.tsx';
import { MonthlyChart } from './MonthlyChart.tsx';
import { MonthlyTable } from './MonthlyTable.tsx';
import { OptionSwitch } from '../OptionSwitch.tsx';
import { RackReportsTable } from './RackReportsTable.tsx';

const loadPlant = (): Promise<FunctionComponent> =>
  import('./plant/PlantSection.tsx').then(({ PlantSection }) => PlantSection);

/** Annual results of one option: figures and design hours, then months and parts, racks, and folded every input with its source. */
export function EnergyPage(): JSX.Element {
  const current = report.value;
  const option = shownOption.value;
  const hasPlants = current?.options.some(({ plant }) => plant !== null) === true;
  return (
    <div class={ageClass[yearAge.value]}>
      <div class="page-head">
        <h1>Energy</h1>
        {current !== null && option !== undefined && current.options.length > 1 && (
          <OptionSwitch report={current} option={option} />
        )}
        {current !== null && <ExcelButton />}
      </div>
      <NumbersState />
      {current !== null && option !== undefined && (
        <>
          <FigureTiles report={current} option={option} />
          {option.plant !== null && <DesignHoursTable name={option.name} plant={option.plant} />}
          <MonthlyChart report={current} />
          {hasPlants && <EffectivenessTable report={current} />}
          {option.plant !== null && <Lazy load={loadPlant} />}
          <MonthlyTable option={option} currency={current.currency} />
          <RackReportsTable option={option} />
          <InputsTable option={option} library={current.library} />
        </>
      )}
    </div>
  );
}
