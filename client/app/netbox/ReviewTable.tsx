import { useSignal } from '@preact/signals';
import { inShownUnits } from '../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import type { Finding } from '../../../models/problems/Finding.ts';
import { countText } from '../../../models/units/text.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

const FIRST = 100;

/** What was ignored, assumed, skipped or is questionable, with its location in the files. */
export function ReviewTable({ review }: { readonly review: readonly Finding[] }): JSX.Element | null {
  const shownCount = useSignal(FIRST);
  if (review.length === 0) return null;
  return (
    <div class="netbox-review" role="region" aria-label="Review" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Review</th>
          </tr>
        </thead>
        <tbody>
          {review
            .slice(0, shownCount.value)
            .map(({ severity, code, path, message, occurrenceCount, alsoAt }) => (
              <tr key={`${code} ${path} ${message}`}>
                <td class="netbox-place">
                  {path === '' ? 'The plan' : path}
                  {occurrenceCount > 1 && <Others count={occurrenceCount - 1} places={alsoAt ?? []} />}
                </td>
                <td>
                  <SeverityMark severity={severity} /> {inShownUnits(message)}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {review.length > shownCount.value && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            shownCount.value += 500;
          }}
        >
          Show more of {countText(review.length, 'finding')}
        </button>
      )}
    </div>
  );
}

/** Further locations of a finding, the first of them on request. */
function Others({
  count,
  places,
}: {
  readonly count: number;
  readonly places: readonly string[];
}): JSX.Element {
  const label = `and ${countText(count, 'more location')}`;
  const known = places.filter((place) => place !== '');
  if (known.length === 0) return <span class="field-note"> {label}</span>;
  return (
    <details class="netbox-others">
      <summary class="field-note">{label}</summary>
      <ul>
        {known.map((place, index) => (
          <li key={`${place} ${String(index)}`}>{place}</li>
        ))}
        {count > known.length && <li>…</li>}
      </ul>
    </details>
  );
}
