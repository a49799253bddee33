import { useSignal } from '@preact/signals';
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
          {review.slice(0, shownCount.value).map(({ severity, code, path, message, occurrenceCount }) => (
            <tr key={`${code} ${path} ${message}`}>
              <td class="netbox-place">
                {path === '' ? 'The plan' : path}
                {occurrenceCount > 1 && (
                  <span class="field-note"> and {countText(occurrenceCount - 1, 'more location')}</span>
                )}
              </td>
              <td>
                <SeverityMark severity={severity} /> {message}
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
