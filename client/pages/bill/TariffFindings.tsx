import type { JSX } from 'preact';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { FindingLines } from '../FindingLines.tsx';

interface TariffFindingsProps {
  readonly option: OptionReport;
}

/** Findings on the tariff and the bill of an option. */
export function TariffFindings({ option }: TariffFindingsProps): JSX.Element | null {
  const found = option.findings.filter(isOfTariff);
  if (found.length === 0) return null;
  return (
    <section class="card" aria-labelledby="tariff-findings-title">
      <div class="card-head">
        <h2 id="tariff-findings-title">Notes</h2>
        <p class="card-hint">Tariff of {option.name}</p>
      </div>
      <FindingLines findings={found} />
    </section>
  );
}

const isOfTariff = ({ path }: Finding): boolean => path === 'tariff' || path.startsWith('tariff.');
