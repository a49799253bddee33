import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stateRecord } from '../../../../models/edit/commands/tariff.ts';
import { rateCautions, rateDetail } from '../../../../models/present/figures/rankedRateFigures.ts';
import { moneyColumn } from '../../../../models/present/format/money.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import type { RankedRate } from '../../../../models/study/rankRates.ts';
import { call } from '../../../state/call.ts';
import { shownDesign } from '../../../state/detailsShown.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { notify } from '../../../state/notices.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { FiguresTable, type FigureColumn } from '../../../ui/FiguresTable.tsx';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import type { IndexedRate } from '../../../worker/files/readRates.ts';

interface RankedRatesTableProps {
  readonly ranked: readonly RankedRate[];
  /** All rates of the folder. */
  readonly rates: readonly IndexedRate[];
  readonly option: OptionReport;
  readonly since: string;
}

const SHOWN_AT_FIRST = 20;
/** More cautions than this are counted. */
const MAX_BADGES = 3;

/** Rates with their bills, cheapest first; those that are refused last, with the reason. */
export function RankedRatesTable({ ranked, rates, option, since }: RankedRatesTableProps): JSX.Element {
  const areAllShown = useSignal(false);
  if (ranked.length === 0) return <p class="empty">No rate matches.</p>;
  const shown = areAllShown.value ? ranked : ranked.slice(0, SHOWN_AT_FIRST);
  const bills = shown.map(({ bill }) => bill);
  const largest = bills.map((bill) => bill?.totalCost ?? 0);
  const currency = bills.find((bill) => bill !== null)?.currency ?? '';
  const money = (head: string, costOf: (bill: NonNullable<RankedRate['bill']>) => number): FigureColumn => {
    const texts = moneyColumn(
      bills.map((bill) => (bill === null ? 0 : costOf(bill))),
      largest,
    );
    return { head, unit: currency, cells: bills.map((bill, index) => (bill === null ? '–' : texts[index])) };
  };
  return (
    <>
      <FiguresTable
        label={`Bills of ${option.name} by rate`}
        corner="Rate"
        rows={shown.map((rate, place) => ({
          key: rate.id,
          head: <RateHead rate={rate} place={place} rates={rates} since={since} />,
        }))}
        columns={[
          money('Annual bill', ({ totalCost }) => totalCost),
          {
            head: 'Cost per kWh',
            unit: `${currency}/kWh`,
            cells: bills.map((bill) =>
              bill?.price_per_kWh === undefined || bill.price_per_kWh === null
                ? '–'
                : fixed(bill.price_per_kWh, 4),
            ),
          },
          money('Energy', ({ energyCost }) => energyCost),
          money('Demand', ({ demandCost }) => demandCost),
          money('Fixed', ({ fixedCost }) => fixedCost),
          {
            head: 'Tariff',
            unit: '',
            isText: true,
            cells: shown.map((rate) => <UseRate key={rate.id} rate={rate} rates={rates} />),
          },
        ]}
        class="ranking-table"
      />
      {ranked.length > shown.length && (
        <button
          type="button"
          class="text-button rates-more"
          onClick={() => {
            areAllShown.value = true;
          }}
        >
          Show all {String(ranked.length)}
        </button>
      )}
      <p class="field-note">
        The hourly load of {option.name}, by the clock of the site; demand within the hour, coincident peaks
        and adjustments that a record does not state are not in these bills.
      </p>
    </>
  );
}

interface RateHeadProps extends Pick<RankedRatesTableProps, 'rates' | 'since'> {
  readonly rate: RankedRate;
  readonly place: number;
}

function RateHead({ rate, place, rates, since }: RateHeadProps): JSX.Element {
  const { summary, refusal, bill } = rate;
  const replacedBy =
    summary.label === ''
      ? undefined
      : rates.find((other) => other.summary.supersedes === summary.label)?.summary;
  const cautions = rateCautions(rate, since, replacedBy);
  return (
    <span class="ranking-head">
      <span class="ranking-place">{bill === null ? '–' : String(place + 1)}</span>
      <span class="rate-head">
        {summary.name}
        <span class="row-detail">{rateDetail(summary)}</span>
        {refusal !== null && <span class="ranking-note">Not billed: {refusal}</span>}
        {cautions.length > 0 && (
          <Tooltip
            explanation={cautions.map(({ text }) => (
              <span key={text}>{text}</span>
            ))}
          >
            {cautions.slice(0, MAX_BADGES).map(({ short }) => (
              <Badge key={short} tone="warning">
                {short}
              </Badge>
            ))}
            {cautions.length > MAX_BADGES && (
              <Badge tone="warning">{String(cautions.length - MAX_BADGES)} more</Badge>
            )}
          </Tooltip>
        )}
      </span>
    </span>
  );
}

interface UseRateProps extends Pick<RankedRatesTableProps, 'rates'> {
  readonly rate: RankedRate;
}

function UseRate({ rate, rates }: UseRateProps): JSX.Element | null {
  const indexed = rates.find(({ id }) => id === rate.id);
  if (rate.bill === null || indexed === undefined) return null;
  const use = async (): Promise<void> => {
    const outcome = await call('readRate', { file: indexed.file, index: indexed.index });
    if (outcome.isDone) run(stateRecord(planDocument.value, outcome.value, shownDesign.value));
    else notify(`${rate.summary.name} cannot be used: ${outcome.message}`);
  };
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`Use ${rate.summary.name}`}
      onClick={() => {
        void use();
      }}
    >
      Use
    </button>
  );
}
