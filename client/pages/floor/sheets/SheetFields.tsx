import type { JSX } from 'preact';
import { objectAt } from '../../../../models/edit/document/json.ts';
import { sheetContents } from '../../../../models/present/sheets/drawingSheets.ts';
import { floorRoom, hallExtent } from '../../../../models/present/sheets/floorSheet.ts';
import { sheetOrientations, sheetPaper, sheetPaperChoices } from '../../../../models/present/sheets/paper.ts';
import { fitsAt, scalesOn, sheetScaleText } from '../../../../models/present/sheets/sheetScale.ts';
import { MAX_SHEET_TEXT } from '../../../../models/present/sheets/titleBlock.ts';
import { planDocument } from '../../../state/editor.ts';
import { trace } from '../../../state/trace.ts';
import { Field } from '../../../ui/Field.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { scene } from '../floorState.ts';
import { chooseSheets, sheetChoices } from './sheetChoices.ts';
import type { StatedSheets } from './useSheets.ts';

interface SheetFieldsProps {
  readonly stated: StatedSheets;
  readonly onChange: (change: Partial<StatedSheets>) => void;
}

/** Paper, scale, contents and halls of the sheets. */
export function SheetFields({ stated, onChange }: SheetFieldsProps): JSX.Element {
  const { paper, orientation, scale, contents, hasBackground } = sheetChoices.value;
  const hallCount = Object.keys(objectAt(planDocument.value, ['halls'])).length;
  const usable = usableScales();
  return (
    <>
      <fieldset class="sheets-contents">
        <legend>Sheets</legend>
        {sheetContents.map(({ value, label }) =>
          check(label, contents.includes(value), (isOn) => {
            const others = contents.filter((id) => id !== value);
            chooseSheets({ contents: isOn ? [...others, value] : others });
          }),
        )}
        {hallCount > 1 &&
          check('All halls', stated.isWholePlan, (isWholePlan) => {
            onChange({ isWholePlan });
          })}
        {trace.value !== null &&
          check('Background drawing', hasBackground, (isOn) => {
            chooseSheets({ hasBackground: isOn });
          })}
      </fieldset>
      <SelectBox
        id="sheets-paper"
        label="Paper"
        choices={sheetPaperChoices}
        value={paper}
        onChoose={(id) => {
          chooseSheets({ paper: id, scale: 'fit' });
        }}
      />
      <SelectBox
        id="sheets-orientation"
        label="Orientation"
        choices={sheetOrientations}
        value={orientation}
        onChoose={(value) => {
          chooseSheets({ orientation: value, scale: 'fit' });
        }}
      />
      <SelectBox
        id="sheets-scale"
        label="Scale of the floor plan"
        choices={[{ value: 'fit', label: 'Largest that fits' }, ...usable]}
        value={usable.some(({ value }) => value === String(scale)) ? String(scale) : 'fit'}
        onChoose={(value) => {
          chooseSheets({ scale: value === 'fit' ? 'fit' : Number(value) });
        }}
      />
    </>
  );
}

/** The scales at which the hall has room on the paper. */
function usableScales(): { readonly value: string; readonly label: string }[] {
  const { paper: id, orientation } = sheetChoices.value;
  const paper = sheetPaper(id, orientation);
  const present = scene.value;
  return scalesOn(paper)
    .filter((each) => present !== null && fitsAt(each, hallExtent(present), floorRoom(paper)))
    .map((each) => ({ value: String(each), label: sheetScaleText(each, paper) }));
}

function check(label: string, isOn: boolean, onChange: (isOn: boolean) => void): JSX.Element {
  return (
    <label key={label} class="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}

/** What the title block says. */
export function SheetDetailFields({ stated, onChange }: SheetFieldsProps): JSX.Element {
  const { date, revision, revisionNote } = stated;
  return (
    <>
      {text('sheets-date', 'Date', date, (value) => {
        onChange({ date: value });
      })}
      {text('sheets-revision', 'Revision', revision, (value) => {
        onChange({ revision: value });
      })}
      {text('sheets-note', 'Revision note', revisionNote, (value) => {
        onChange({ revisionNote: value });
      })}
      {text('sheets-drawn', 'Drawn by', sheetChoices.value.drawnBy, (value) => {
        chooseSheets({ drawnBy: value });
      })}
    </>
  );
}

function text(id: string, label: string, value: string, onInput: (value: string) => void): JSX.Element {
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        class="input"
        maxLength={MAX_SHEET_TEXT}
        value={value}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
    </Field>
  );
}
