import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { verdicts, type ClaimResult } from '../../../models/claims/Claim.ts';
import { countText } from '../../../models/units/text.ts';
import { claims } from '../../state/details.ts';
import { wantClaims } from '../../state/models.ts';
import { goTo, query } from '../../state/route.ts';
import { claimFilterOf, claimsAddress, filterClaims, type ClaimFilter } from './claimFilter.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { verdictLabel } from './VerdictMark.tsx';

/** Figures of articles on AI computing: the claimed value, the computed value, and the verdict. */
export function ClaimsPage(): JSX.Element {
  useEffect(wantClaims, []);
  const all = claims.value;
  const filter = claimFilterOf(query);
  const shown = all === null ? [] : filterClaims(all, filter);
  return (
    <>
      <div class="page-head">
        <h1>Claims</h1>
        <p class="page-hint">
          Figures of five articles on AI computing (A0 to A4), checked with Plenum’s models and catalogue
        </p>
      </div>
      {all === null ? (
        <p class="empty">Computing…</p>
      ) : (
        <>
          <Filters all={all} filter={filter} />
          <p class="numbers-state" role="status">
            {countText(shown.length, 'claim')}
          </p>
          {shown.length === 0 ? (
            <div class="card empty-card">
              <p>No matching claims.</p>
            </div>
          ) : (
            <ol class="card claims">
              {shown.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} />
              ))}
            </ol>
          )}
        </>
      )}
    </>
  );
}

interface FiltersProps {
  readonly all: readonly ClaimResult[];
  readonly filter: ClaimFilter;
}

function Filters({ all, filter }: FiltersProps): JSX.Element {
  const choose = (change: Partial<ClaimFilter>): void => {
    goTo(claimsAddress({ ...filter, ...change }), 'replace');
  };
  const countOf = (change: Partial<ClaimFilter>): number =>
    filterClaims(all, { ...filter, ...change }).length;
  const articles = [...new Set(all.map(({ article }) => article))];
  return (
    <div class="filters">
      <div class="segments" role="group" aria-label="Verdict">
        {[undefined, ...verdicts].map((verdict) => (
          <FilterButton
            key={verdict ?? 'all'}
            isOn={filter.verdict === verdict}
            label={verdict === undefined ? 'All' : verdictLabel(verdict)}
            count={countOf({ verdict })}
            onPress={() => {
              choose({ verdict });
            }}
          />
        ))}
      </div>
      <div class="segments" role="group" aria-label="Article">
        {[undefined, ...articles].map((article) => (
          <FilterButton
            key={article ?? 'all'}
            isOn={filter.article === article}
            label={article ?? 'All articles'}
            count={article === undefined ? undefined : countOf({ article })}
            onPress={() => {
              choose({ article });
            }}
          />
        ))}
      </div>
      <input
        class="input claim-search"
        type="search"
        aria-label="Search claims"
        placeholder="Search"
        value={filter.search}
        onInput={(event) => {
          choose({ search: event.currentTarget.value });
        }}
      />
    </div>
  );
}

interface FilterButtonProps {
  readonly isOn: boolean;
  readonly label: string;
  readonly count: number | undefined;
  readonly onPress: () => void;
}

function FilterButton({ isOn, label, count, onPress }: FilterButtonProps): JSX.Element {
  return (
    <button type="button" class="segment" aria-pressed={isOn} onClick={onPress}>
      {label}
      {count !== undefined && <span class="segment-count">{count}</span>}
    </button>
  );
}
