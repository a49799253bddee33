import type { JSX } from 'preact';
import type { ShownChanges } from './useShownChanges.ts';
import { VersionView } from './VersionView.tsx';

interface ChangeTableProps {
  readonly label: string;
  /** Of the versions. */
  readonly heads: readonly string[];
  readonly changes: ShownChanges;
}

/** Values in their versions, side by side; one below the other where the screen is narrow. */
export function ChangeTable({ label, heads, changes }: ChangeTableProps): JSX.Element {
  if (changes === null) return <p role="status">Comparing…</p>;
  if (typeof changes === 'string') return <p role="alert">The values cannot be shown: {changes}</p>;
  return (
    <table class="change-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Value</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <th scope="row">{change.label}</th>
            {change.versions.map((version, index) => (
              <td key={heads[index]} data-head={heads[index]}>
                <VersionView version={version} label={`${change.label}, ${heads[index] ?? ''}`} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
