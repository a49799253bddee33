import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ListAnswer } from '../../worker/files/listFileTask.ts';

interface SheetChoiceProps {
  readonly sheets: ListAnswer['sheets'];
  /** Names of those that are read; undefined until the user chooses. */
  readonly chosen: Signal<readonly string[] | undefined>;
}

/** The lists of a workbook, of which the user chooses those that are read. One alone is no choice. */
export function SheetChoice({ sheets, chosen }: SheetChoiceProps): JSX.Element | null {
  const lists = sheets.filter(({ kind }) => kind !== null);
  if (lists.length < 2) return null;
  const used = chosen.value ?? sheets.filter(({ isUsed }) => isUsed).map(({ name }) => name);
  return (
    <fieldset class="list-sheets">
      <legend>Sheets</legend>
      {lists.map(({ name, kind, rowCount }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={used.includes(name)}
            // A workbook without any sheet has nothing to show.
            disabled={used.length === 1 && used.includes(name)}
            onChange={(event) => {
              const rest = used.filter((other) => other !== name);
              chosen.value = event.currentTarget.checked ? [...rest, name] : rest;
            }}
          />
          {name} <span class="field-note">{`${kind ?? ''}, ${rowCount.toLocaleString('en-US')} rows`}</span>
        </label>
      ))}
    </fieldset>
  );
}
