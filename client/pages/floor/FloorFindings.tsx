import type { JSX } from 'preact';
import { similarFindings } from '../../floor/checks/similarFindings.ts';
import { SimilarFindingsLine } from './SimilarFindingsLine.tsx';
import { settledFindings } from './floorChecking.ts';

/** The findings on the floor: each rule once, most severe first; a click selects and shows the items. */
export function FloorFindings(): JSX.Element {
  const rules = similarFindings(settledFindings.value);
  return (
    <section class="card floor-findings" aria-labelledby="floor-findings-title">
      <div class="card-head">
        <h2 id="floor-findings-title">Findings on this floor</h2>
      </div>
      {rules.length === 0 ? (
        <p class="empty">None: all placement rules are met.</p>
      ) : (
        <ul class="floor-finding-list" tabIndex={0} aria-label="Findings of this floor">
          {rules.map((rule) => (
            <SimilarFindingsLine key={`${rule.severity} ${rule.code}`} rule={rule} />
          ))}
        </ul>
      )}
    </section>
  );
}
