import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { ownershipFigures } from '../../../models/present/figures/ownershipFigures.ts';
import { objectAt, textAt } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { HeadFigures } from '../../ui/HeadFigures.tsx';
import { NumbersState } from '../NumbersState.tsx';
import { OptionSwitch } from '../OptionSwitch.tsx';
import { SectionFindings } from '../SectionFindings.tsx';
import { SectionInputs } from '../SectionInputs.tsx';
import { useShownField } from '../useShownField.ts';
import { FinanceCard } from './finance/FinanceCard.tsx';
import { OwnershipStart } from './OwnershipStart.tsx';
import { OwnershipsTable } from './OwnershipsTable.tsx';
import { CumulativeCostCard } from './CumulativeCostCard.tsx';
import { UnitCostsCard } from './UnitCostsCard.tsx';
import { WaterfallCard } from './WaterfallCard.tsx';
import { YearsTable } from './YearsTable.tsx';

/** Cost of ownership of the options over the analysis period, their payback against the baseline, and unit costs. */
export function CostPage(): JSX.Element {
  useShownField('cost');
  const current = report.value;
  const option = shownOption.value;
  const hasOwnership = hasOwnershipCost();
  return (
    <div class={ageClass[yearAge.value]}>
      <div class="page-head">
        <h1>Cost</h1>
        {hasOwnership && current !== null && option !== undefined && current.options.length > 1 && (
          <OptionSwitch report={current} option={option} />
        )}
      </div>
      <NumbersState />
      {hasOwnership ? <OwnershipCost report={current} option={option} /> : <OwnershipStart />}
    </div>
  );
}

/** True if the plan or one of its options has a cost of ownership. */
function hasOwnershipCost(): boolean {
  const plan = planDocument.value;
  const options = objectAt(plan, ['options']);
  return (
    textAt(plan, ['finance', 'kind']) === 'ownership' ||
    Object.keys(options).some((id) => textAt(options, [id, 'changes', 'finance', 'kind']) === 'ownership')
  );
}

interface OwnershipCostProps {
  readonly report: Report | null;
  readonly option: OptionReport | undefined;
}

function OwnershipCost({ report: current, option }: OwnershipCostProps): JSX.Element {
  const ownership = option?.ownership ?? null;
  const hasCosts = current !== null && current.options.some((one) => one.ownership !== null);
  return (
    <>
      {current !== null && option !== undefined && ownership !== null && (
        <HeadFigures
          label={`Cost of ${option.name}`}
          figures={ownershipFigures(option, ownership, current)}
        />
      )}
      {hasCosts && option !== undefined && ownership === null && (
        <p class="empty">{option.name}: energy cost only.</p>
      )}
      <div class="form-layout">
        <div class="form-layout-main">
          {hasCosts && (
            <>
              <CumulativeCostCard report={current} />
              {option !== undefined && <WaterfallCard report={current} option={option} />}
              <UnitCostsCard report={current} />
              {current.options.length > 1 && <OwnershipsTable report={current} />}
            </>
          )}
        </div>
        <div class="form-layout-side">
          {option !== undefined && ownership !== null && (
            <SectionFindings option={option} sections={['finance', 'tariff.water']} about="Cost" />
          )}
          <FinanceCard />
        </div>
      </div>
      {current !== null && option !== undefined && ownership !== null && (
        <>
          {ownership.totals.capexCost + ownership.totals.opexCost !== 0 && (
            <YearsTable option={option} ownership={ownership} currency={current.currency} />
          )}
          <SectionInputs option={option} sections={['finance']} title="Cost inputs" />
        </>
      )}
    </>
  );
}
