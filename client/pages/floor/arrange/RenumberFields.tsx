import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { labelsInUse } from '../../../../models/edit/commands/arrange/labelsInUse.ts';
import {
  nextRow,
  numberingSchemes,
  rowIndex,
  rowName,
  type NumberingScheme,
} from '../../../../models/edit/commands/arrange/numbering.ts';
import { uncertainDecisionCount } from '../../../../models/edit/commands/arrange/relabel.ts';
import { renumbered, renumberRacks } from '../../../../models/edit/commands/arrange/renumberRacks.ts';
import { rowsToNumber, type NumberingStart } from '../../../../models/present/floor/rowsToNumber.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { rows, scene, select, selection, announcement } from '../floorState.ts';
import { CountField } from './CountField.tsx';

const starts: readonly { readonly value: NumberingStart; readonly label: string }[] = [
  { value: 'south-west', label: 'South-west' },
  { value: 'south-east', label: 'South-east' },
  { value: 'north-west', label: 'North-west' },
  { value: 'north-east', label: 'North-east' },
];

const MAX_SHOWN = 8;

/** New labels for the racks of the selection, row by row, shown before they are given. */
export function RenumberFields(): JSX.Element {
  const scheme = useSignal<NumberingScheme>('letter');
  const typed = useSignal('');
  const firstNumber = useSignal(1);
  const start = useSignal<NumberingStart>('south-west');
  const toNumber = rowsToNumber(rows.value, selection.value, start.value);
  const own = new Set(toNumber.flat());
  const next = nextRow(scheme.value, labelsInUse(planDocument.value, own));
  const index = rowIndex(scheme.value, typed.value);
  const isWrong = typed.value.trim() !== '' && index === undefined;
  const renumbering = renumbered(planDocument.value, {
    rows: toNumber,
    scheme: scheme.value,
    firstRow: index ?? next,
    firstNumber: firstNumber.value,
  });
  const { changes, problem } = renumbering;
  const uncertainCount = uncertainDecisionCount(planDocument.value);
  return (
    <form
      class="floor-panel-body floor-panel-second"
      noValidate
      aria-labelledby="renumber-title"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
        if (wrong !== null || problem !== null) {
          wrong?.focus();
          return;
        }
        const { command, keys } = renumberRacks(planDocument.value, renumbering);
        const parts = [...selection.value].filter((key) => scene.value?.byKey.get(key)?.list !== 'racks');
        run(command);
        select([...keys, ...parts]);
        announcement.value = `Renumbered ${countText(changes.length, 'rack')}.`;
      }}
    >
      <h3 id="renumber-title">Labels</h3>
      <div class="floor-panel-fields">
        <SelectBox
          id="renumber-scheme"
          label="Scheme"
          choices={numberingSchemes.map(({ id, label }) => ({ value: id, label }))}
          value={scheme.value}
          onChoose={(value) => {
            scheme.value = value;
          }}
        />
        <LocalNumberField
          id="renumber-row"
          label="First row"
          placeholder={rowName(scheme.value, next)}
          text={typed.value}
          message={isWrong ? 'Must be the name of a row in this scheme.' : undefined}
          onInput={(text) => {
            typed.value = text;
          }}
        />
        <CountField
          id="renumber-number"
          label="First number"
          value={firstNumber.value}
          range={[1, 999]}
          onEnter={(value) => {
            firstNumber.value = value;
          }}
        />
        <SelectBox
          id="renumber-start"
          label="Starts in the"
          choices={starts}
          value={start.value}
          onChoose={(value) => {
            start.value = value;
          }}
        />
      </div>
      <div role="status">
        {problem === null ? (
          <>
            <p class="field-note">
              {changes
                .slice(0, MAX_SHOWN)
                .map(({ from, to }) => `${from} → ${to}`)
                .join(', ')}
              {changes.length > MAX_SHOWN && `, and ${String(changes.length - MAX_SHOWN)} more`}
            </p>
            {uncertainCount > 0 && changes.some(({ from, to }) => from !== to) && (
              <p class="field-note">
                Options and decisions on findings follow. {countText(uncertainCount, 'decision')} may be open
                again: their findings have consequences, which may name racks.
              </p>
            )}
          </>
        ) : (
          <p class="field-message">{problem}</p>
        )}
      </div>
      <div class="floor-panel-row">
        <button type="submit" class="button button-main" disabled={problem !== null || changes.length === 0}>
          Renumber {countText(changes.length, 'rack')}
        </button>
      </div>
    </form>
  );
}
