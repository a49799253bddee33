import type { JSX } from 'preact';
import type { CauseGroup } from '../../../models/present/figures/findingCauses.ts';
import { findingCounts } from '../../../models/present/figures/findingCounts.ts';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';
import { severityNames } from '../../../models/problems/severities.ts';
import { codeTexts } from '../../state/details.ts';
import { findings, identicalRacks } from '../../state/findings.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { known } from '../../state/models.ts';
import { query } from '../../state/route.ts';
import { causes, searchedText } from './causes.ts';
import { CauseSection } from './CauseSection.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingSummary } from './FindingSummary.tsx';
import { filterCauses, filterFindings, findingFilterOf } from './findingFilter.ts';
import { IssuesCard } from './IssuesCard.tsx';
import { CsvButton } from '../CsvButton.tsx';

/** Errors, warnings and notes by their root cause, each with its remedy, a link to the field and what was decided on it. */
export function FindingsPage(): JSX.Element {
  const { issues, options, revision } = known.value;
  return (
    <>
      <div class="page-head">
        <h1>Findings</h1>
        {issues.length === 0 && <CsvButton table="findings" of="Findings" />}
      </div>
      {issues.length > 0 && <IssuesCard issues={issues} />}
      {issues.length === 0 && revision > 0 && codeTexts.value === null && <p class="empty">Loading…</p>}
      {issues.length === 0 && revision > 0 && codeTexts.value !== null && <FindingList options={options} />}
    </>
  );
}

interface FindingListProps {
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

function FindingList({ options }: FindingListProps): JSX.Element {
  const filter = findingFilterOf(query);
  const context = { identical: identicalRacks.value.get(filter.rackId ?? ''), textOf: searchedText };
  const passing = filterFindings(findings.value, filter, context);
  const ofAllSeverities = filterFindings(findings.value, { ...filter, severity: undefined }, context);
  const shown = filterCauses(causes.value, passing, filter.order, titleOf);
  const decided = shown.filter(({ cause }) => cause.openSeverity === null);
  return (
    <>
      <FindingSummary counts={findingCounts(findings.value)} causes={causes.value} />
      <FindingFilters filter={filter} options={options} groups={ofAllSeverities} />
      {shown.length === 0 && (
        <div class="card empty-card">
          <p>
            {findings.value.length === 0
              ? 'No findings: no limit is exceeded and nothing was assumed.'
              : 'No matching findings.'}
          </p>
        </div>
      )}
      {severityNames.map((severity) => (
        <CauseSection
          key={severity}
          id={`findings-${severity}`}
          title={`${severityLabels[severity]}s`}
          shown={shown.filter(({ cause }) => cause.openSeverity === severity)}
        />
      ))}
      <CauseSection id="findings-decided" title="Accepted and ignored" shown={decided} />
    </>
  );
}

const titleOf = ({ code }: CauseGroup): string => findingTexts(code).title;
