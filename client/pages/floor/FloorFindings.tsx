import type { JSX } from 'preact';
import { similarFindings, type SimilarFindings } from '../../floor/checks/similarFindings.ts';
import { SimilarFindingsLine } from './SimilarFindingsLine.tsx';
import { airFindingLines } from './airflow/airFindingLines.ts';
import { settledFindings } from './floorChecking.ts';
import { rackFindingLines } from './rackFindings.ts';

interface Line {
  readonly key: string;
  readonly rule: SimilarFindings;
  readonly isRemedyShown?: boolean;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** The findings on the floor and its racks: each rule once, most severe first; a click selects and shows the items. */
export function FloorFindings(): JSX.Element {
  const ofFloor = similarFindings(settledFindings.value).map((rule) => ({ key: rule.code, rule }));
  const ofRacks = rackFindingLines.value.map((rule, index) => ({ key: `rack ${String(index)}`, rule }));
  const ofAir = airFindingLines.value.map((rule) => ({ key: `air ${rule.code}`, rule, isRemedyShown: true }));
  const rules: readonly Line[] = [...ofFloor, ...ofRacks, ...ofAir].toSorted(
    (one, other) => order[one.rule.severity] - order[other.rule.severity],
  );
  return (
    <section class="floor-findings" aria-labelledby="floor-findings-title">
      <div class="card-head">
        <h2 id="floor-findings-title">Findings on this floor</h2>
      </div>
      {rules.length === 0 ? (
        <p class="empty">None: all placement rules are met, and nothing is wrong at the racks.</p>
      ) : (
        <ul class="floor-finding-list" tabIndex={0} aria-label="Findings of this floor">
          {rules.map(({ key, rule, isRemedyShown }) => (
            <SimilarFindingsLine key={key} rule={rule} isRemedyShown={isRemedyShown} />
          ))}
        </ul>
      )}
    </section>
  );
}
