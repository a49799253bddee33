import type { JSX } from 'preact';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';
import { identicalRacks, findings } from '../../state/findings.ts';
import { planDocument } from '../../state/editor.ts';
import { textAt } from '../../../models/edit/document/json.ts';
import { known } from '../../state/models.ts';
import { goTo, query } from '../../state/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FindingCard } from './FindingCard.tsx';
import { filterFindings, findingsAddress, type FindingFilter } from './findingFilter.ts';
import { IssuesCard } from './IssuesCard.tsx';

const severities = ['error', 'warning', 'info'] as const;

/** Errors, warnings and notes, each with its remedy and a link to the field. */
export function FindingsPage(): JSX.Element {
  const { issues, options, revision } = known.value;
  const filter: FindingFilter = {
    severity: severities.find((severity) => severity === query('severity')),
    optionId: query('option'),
    rackId: query('rack'),
  };
  const identical = identicalRacks.value.get(filter.rackId ?? '');
  const shown = filterFindings(findings.value, filter, identical);
  const withoutSeverity = filterFindings(findings.value, { ...filter, severity: undefined }, identical);
  const choose = (change: Partial<FindingFilter>): void => {
    goTo(findingsAddress({ ...filter, ...change }), 'replace');
  };
  return (
    <>
      <div class="page-head">
        <h1>Findings</h1>
      </div>
      {issues.length > 0 && <IssuesCard issues={issues} />}
      {issues.length === 0 && revision > 0 && (
        <>
          <div class="filters">
            <div class="segments" role="group" aria-label="Severity">
              <FilterButton
                isOn={filter.severity === undefined}
                label="All"
                count={withoutSeverity.length}
                onPress={() => {
                  choose({ severity: undefined });
                }}
              />
              {severities.map((severity) => (
                <FilterButton
                  key={severity}
                  isOn={filter.severity === severity}
                  label={`${severityLabels[severity]}s`}
                  count={withoutSeverity.filter(({ finding }) => finding.severity === severity).length}
                  onPress={() => {
                    choose({ severity });
                  }}
                />
              ))}
            </div>
            {options.length > 1 && (
              <label class="filter-option">
                <span>Option</span>
                <span class="control">
                  <select
                    class="input select"
                    value={filter.optionId ?? ''}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      choose({ optionId: value === '' ? undefined : value });
                    }}
                  >
                    <option value="">All options</option>
                    {options.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                  <Icon name="down" />
                </span>
              </label>
            )}
            {filter.rackId !== undefined && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  choose({ rackId: undefined });
                }}
              >
                Only {textAt(planDocument.value, ['racks', filter.rackId, 'name']) ?? filter.rackId}: show all
              </button>
            )}
          </div>
          {shown.length === 0 ? (
            <div class="card empty-card">
              <p>
                {findings.value.length === 0
                  ? 'No findings: no limit is exceeded and nothing was assumed.'
                  : 'No matching findings.'}
              </p>
            </div>
          ) : (
            <ol class="findings">
              {shown.map((group) => (
                <FindingCard key={group.key} group={group} />
              ))}
            </ol>
          )}
        </>
      )}
    </>
  );
}

interface FilterButtonProps {
  readonly isOn: boolean;
  readonly label: string;
  readonly count: number;
  readonly onPress: () => void;
}

function FilterButton({ isOn, label, count, onPress }: FilterButtonProps): JSX.Element {
  return (
    <button type="button" class="segment" aria-pressed={isOn} onClick={onPress}>
      {label}
      <span class="segment-count">{count}</span>
    </button>
  );
}
