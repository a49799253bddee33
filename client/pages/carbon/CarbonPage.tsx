import type { JSX } from 'preact';
import { carbonFigures } from '../../../models/present/figures/carbonFigures.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { HeadFigures } from '../../ui/HeadFigures.tsx';
import { NumbersState } from '../NumbersState.tsx';
import { OptionSwitch } from '../OptionSwitch.tsx';
import { SectionFindings } from '../SectionFindings.tsx';
import { SectionInputs } from '../SectionInputs.tsx';
import { useShownField } from '../useShownField.ts';
import { AccountingCard } from './accounting/AccountingCard.tsx';
import { CarbonMonthsCard } from './CarbonMonthsCard.tsx';
import { CarbonsTable } from './CarbonsTable.tsx';
import { ScopesTable } from './ScopesTable.tsx';

/** Annual carbon: of electricity, location-based and market-based, and of the other scopes. */
export function CarbonPage(): JSX.Element {
  useShownField('carbon');
  const current = report.value;
  const option = shownOption.value;
  return (
    <div class={ageClass[yearAge.value]}>
      <div class="page-head">
        <h1>Carbon</h1>
        {current !== null && option !== undefined && current.options.length > 1 && (
          <OptionSwitch report={current} option={option} />
        )}
      </div>
      <NumbersState />
      {current !== null && option !== undefined && (
        <HeadFigures label={`Carbon of ${option.name}`} figures={carbonFigures(option, current)} />
      )}
      <div class="form-layout">
        <div class="form-layout-main">
          {current !== null && option !== undefined && (
            <>
              <CarbonMonthsCard option={option} options={current.options} />
              <ScopesTable option={option} />
              <SectionFindings option={option} sections={['carbon']} about="Carbon" />
            </>
          )}
        </div>
        <div class="form-layout-side">
          <AccountingCard />
        </div>
      </div>
      {current !== null && option !== undefined && (
        <>
          {current.options.length > 1 && <CarbonsTable report={current} />}
          <SectionInputs option={option} sections={['carbon']} title="Carbon inputs" />
        </>
      )}
    </div>
  );
}
