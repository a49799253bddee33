import type { JSX } from 'preact';
import { exact } from '../../../models/present/format/number.ts';
import type { ServerRead } from './netboxServer.ts';

/** How many objects of each list have been read. */
export function ReadProgress({ progress }: Pick<ServerRead, 'progress'>): JSX.Element {
  return (
    <ul class="netbox-progress" aria-label="Progress">
      {progress.map(({ what, readCount, count }) => (
        <li key={what}>
          <span class="netbox-progress-name">{what}</span>
          <progress
            value={count === null ? undefined : readCount}
            max={Math.max(1, count ?? 1)}
            aria-label={what}
          />
          <span class="netbox-progress-count">
            {count === null ? '…' : `${exact(readCount)} of ${exact(count)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
