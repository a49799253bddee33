import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { billFigures } from '../../../models/present/figures/billFigures.ts';
import { openAround } from '../../state/detailsShown.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { page } from '../../state/route.ts';
import { focusTarget } from '../../state/shownField.ts';
import { shownOption } from '../../state/shownOption.ts';
import { HeadFigures } from '../../ui/HeadFigures.tsx';
import { NumbersState } from '../NumbersState.tsx';
import { OptionSwitch } from '../OptionSwitch.tsx';
import { BillInputs } from './BillInputs.tsx';
import { BillLinesTable } from './BillLinesTable.tsx';
import { BillMonthsTable } from './BillMonthsTable.tsx';
import { BillSplitTable } from './BillSplitTable.tsx';
import { BillsTable } from './BillsTable.tsx';
import { ChargeMonthsCard } from './ChargeMonthsCard.tsx';
import { AddedRacksCard } from './AddedRacksCard.tsx';
import { DemandCard } from './explained/DemandCard.tsx';
import { RateCalendarCard } from './explained/RateCalendarCard.tsx';
import { RatesCard } from './rates/RatesCard.tsx';
import { WhatIfCard } from './whatIf/WhatIfCard.tsx';
import { TariffCard } from './tariff/TariffCard.tsx';
import { TariffFindings } from './TariffFindings.tsx';

/** Annual cost of electricity and water by line item and month, the tariff, and the cost of added racks. */
export function BillPage(): JSX.Element {
  useShownField();
  const current = report.value;
  const option = shownOption.value;
  return (
    <div class={ageClass[yearAge.value]}>
      <div class="page-head">
        <h1>Bill</h1>
        {current !== null && option !== undefined && current.options.length > 1 && (
          <OptionSwitch report={current} option={option} />
        )}
      </div>
      <NumbersState />
      {current !== null && option !== undefined && (
        <HeadFigures label={`Bill of ${option.name}`} figures={billFigures(option, current)} />
      )}
      <div class="bill-layout">
        {current !== null && option !== undefined && (
          <ChargeMonthsCard option={option} options={current.options} currency={current.currency} />
        )}
        <div class="bill-side">
          <TariffCard />
          {option !== undefined && <AddedRacksCard option={option} />}
        </div>
        {current !== null && option !== undefined && (
          <div class="bill-main">
            <BillLinesTable option={option} currency={current.currency} />
            <BillMonthsTable option={option} currency={current.currency} />
          </div>
        )}
      </div>
      {current !== null && option !== undefined && (
        <>
          {current.options.length > 1 && <BillsTable report={current} />}
          <RateCalendarCard option={option} />
          <DemandCard option={option} />
          <WhatIfCard key={option.id} option={option} />
          <RatesCard option={option} />
          <BillSplitTable option={option} currency={current.currency} />
          <TariffFindings option={option} />
          <BillInputs option={option} />
        </>
      )}
    </div>
  );
}

/** Focuses the tariff field that another page or a command requested, once it is shown. */
function useShownField(): void {
  const requested = focusTarget.value;
  useEffect(() => {
    if (requested === null || page.value !== 'bill') return;
    focusTarget.value = null;
    openAround(requested);
  }, [requested]);
}
