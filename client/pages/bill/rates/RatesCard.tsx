import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { searchRates, type LoadToFit } from '../../../../models/tariff/rates/searchRates.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { countText } from '../../../../models/units/text.ts';
import { call } from '../../../state/call.ts';
import { latestCall } from '../../../state/latestCall.ts';
import { known } from '../../../state/models.ts';
import type { CallOutcome } from '../../../worker/calls.ts';
import type { IndexedRate } from '../../../worker/files/readRates.ts';
import { FolderInput } from './FolderInput.tsx';
import { RankedRatesTable } from './RankedRatesTable.tsx';
import { RateFilters } from './RateFilters.tsx';
import { rateFolder, rateQuery } from './rateFolder.ts';

interface RatesCardProps {
  readonly option: OptionReport;
}

/** Rates that are billed at a time: each is read from its file and billed in a few milliseconds. */
const MAX_BILLED = 100;

/** The bill of an option by each of the rates of a folder that the user opens: searched, ranked, and one of them chosen. */
export function RatesCard({ option }: RatesCardProps): JSX.Element {
  const folder = rateFolder.value;
  const load: LoadToFit = {
    peak_kW: option.peak.facility_kW,
    month_kWh: Math.max(...option.monthly.map(({ facilityEnergy_kWh }) => facilityEnergy_kWh)),
  };
  const since = `${String(option.annual.year)}-01-01`;
  return (
    <section class="card" aria-labelledby="rates-title">
      <div class="card-head">
        <h2 id="rates-title">Compare utility rates</h2>
        <p class="card-hint">{option.name} billed by each rate of a folder of yours</p>
      </div>
      <div class="rates">
        <FolderInput />
        {folder !== null && (
          <>
            <FolderState />
            {folder.rates.length > 0 && (
              <>
                <RateFilters load={load} since={since} />
                <FoundRates option={option} since={since} />
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function FolderState(): JSX.Element | null {
  const folder = rateFolder.value;
  if (folder === null) return null;
  const { rates, refused, fileCount, readCount } = folder;
  if (fileCount === 0) return <p class="field-message">The folder has no JSON file.</p>;
  const isReading = readCount < fileCount;
  const utilities = new Set(rates.map(({ summary }) => summary.utility)).size;
  return (
    <p class="field-note" role="status">
      {isReading
        ? `Reading ${String(readCount)} of ${countText(fileCount, 'file')}…`
        : `${countText(rates.length, 'rate')} of ${countText(utilities, 'utility', 'utilities')} in ${countText(fileCount, 'file')}.`}
      {refused.length > 0 &&
        ` ${countText(refused.length, 'file')} not read, such as ${refused[0]?.path ?? ''}: ${refused[0]?.message ?? ''}`}
    </p>
  );
}

interface FoundRatesProps extends RatesCardProps {
  readonly since: string;
}

function FoundRates({ option, since }: FoundRatesProps): JSX.Element {
  const rates = rateFolder.value?.rates ?? [];
  const query = rateQuery.value;
  const found = useMemo(() => searchRates(rates, query), [rates, query]);
  const billed = found.slice(0, MAX_BILLED);
  const outcome = useSignal<CallOutcome<'rankRates'> | null>(null);
  const ask = useMemo(
    () =>
      latestCall(
        (question: { readonly optionId: string; readonly rates: readonly IndexedRate[] }) =>
          call('rankRates', question),
        (answer) => {
          outcome.value = answer;
        },
      ),
    [],
  );
  const revision = known.value.reportRevision;
  const key = billed.map(({ id }) => id).join(' ');
  useEffect(() => {
    ask({ optionId: option.id, rates: billed });
  }, [key, option.id, revision]);
  const answer = outcome.value;
  return (
    <>
      <p class="field-note">
        {countText(found.length, 'rate')} found
        {found.length > MAX_BILLED &&
          `; the ${String(MAX_BILLED)} in force last are billed: narrow the search for others`}
        .
      </p>
      {answer === null && <p class="empty">Computing…</p>}
      {answer?.isDone === false && <p class="field-message">{answer.message}</p>}
      {answer?.isDone === true && (
        <RankedRatesTable ranked={answer.value.ranked} rates={rates} option={option} since={since} />
      )}
    </>
  );
}
