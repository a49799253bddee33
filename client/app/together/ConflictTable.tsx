import type { JSX } from 'preact';
import type { ShownChange } from '../../../models/present/changes/shownChange.ts';
import type { ServerConflict } from '../../sync/SyncState.ts';
import { authorText, type ConflictChoices, type ConflictSide } from './conflictChoices.ts';
import { VersionView } from './VersionView.tsx';

interface ConflictTableProps {
  readonly conflicts: readonly ServerConflict[];
  /** The same values in words: before, here and on the server. */
  readonly changes: readonly ShownChange[];
  readonly choices: ConflictChoices;
  readonly onChoose: (conflict: ServerConflict, side: ConflictSide) => void;
}

/** Fields that were changed here and on the server: the value before, and both values to choose from. */
export function ConflictTable({ conflicts, changes, choices, onChoose }: ConflictTableProps): JSX.Element {
  return (
    <table class="change-table conflict-table" aria-label="Conflicts">
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Before</th>
          <th scope="col">Yours, in this browser</th>
          <th scope="col">Theirs, on the server</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict, index) => {
          const change = changes[index];
          if (change === undefined) return null;
          const [before, mine, theirs] = change.versions;
          const chosen = choices.sideOf(conflict);
          const choice = (side: ConflictSide, version: typeof mine, note: string): JSX.Element => (
            <td class={chosen === side ? 'is-chosen' : undefined}>
              <label class="conflict-choice">
                <input
                  type="radio"
                  name={`conflict ${change.key}`}
                  checked={chosen === side}
                  aria-label={`${change.label}: ${side === 'mine' ? 'yours' : 'theirs'}, ${version?.text ?? ''}`}
                  onChange={() => {
                    onChoose(conflict, side);
                  }}
                />
                <span class="conflict-note">{note}</span>
              </label>
              {version !== undefined && (
                <div
                  class="conflict-value"
                  onClick={() => {
                    onChoose(conflict, side);
                  }}
                >
                  <VersionView version={version} label={`${change.label}, ${note}`} />
                </div>
              )}
            </td>
          );
          return (
            <tr key={change.key}>
              <th scope="row">{change.label}</th>
              <td data-head="Before">
                {conflict.isBaseUnknown === true
                  ? 'Unknown'
                  : before !== undefined && (
                      <VersionView version={before} label={`${change.label}, before`} />
                    )}
              </td>
              {choice('mine', mine, 'Yours')}
              {choice('theirs', theirs, authorText(conflict))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
