import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Device } from '../../../../../models/catalogue/device.ts';
import type { Quality } from '../../../../../models/catalogue/row.ts';
import { saveOwnDevices, withEnteredDraw } from '../../../../../models/edit/commands/ownDevices.ts';
import { valueAt, type Json, type JsonObject } from '../../../../../models/edit/document/json.ts';
import { deviceFacts, factsText } from '../../../../../models/present/figures/deviceFacts.ts';
import { qualityLabels } from '../../../../../models/present/words/qualityLabels.ts';
import { countText } from '../../../../../models/units/text.ts';
import { readNumber } from '../../../../fields/editableNumber.ts';
import { call } from '../../../../state/call.ts';
import { planDocument, run } from '../../../../state/editor.ts';
import { FileDrop } from '../../../../ui/FileDrop.tsx';
import { LocalNumberField } from '../../../../ui/LocalNumberField.tsx';
import { SelectBox } from '../../../../ui/SelectBox.tsx';
import type { ReadDeviceTypes } from '../../../../../models/interchange/netbox/readDeviceTypes.ts';
import { FindingLines } from '../../../FindingLines.tsx';
import { chooseShelfDevice } from '../shelfState.ts';
import { ownDialog } from './ownDialog.ts';
import { OwnDialogFrame } from './OwnDialogFrame.tsx';

interface EnteredDraw {
  readonly text: string;
  readonly quality: Quality;
}

const noDraw: EnteredDraw = { text: '', quality: 'E' };

/** Reads device types from YAML, asks for draws that the file does not state, and adds them to the plan. */
export function DeviceTypeDialog(): JSX.Element {
  const read = useSignal<ReadDeviceTypes | null>(null);
  const message = useSignal('');
  const entered = useSignal<Readonly<Record<string, EnteredDraw>>>({});
  const open = async (file: File): Promise<void> => {
    const outcome = await call('readDeviceTypes', { files: [file], year: new Date().getFullYear() });
    read.value = outcome.isDone ? outcome.value : null;
    message.value = outcome.isDone ? '' : outcome.message;
    entered.value = {};
  };
  const types = read.value;
  return (
    <OwnDialogFrame title="Import device types">
      <FileDrop
        label="Choose a file"
        hint="YAML of the NetBox device type library, one or several types; or drop it here"
        accept=".yaml,.yml"
        onFile={open}
      >
        {message.value !== '' && (
          <p class="field-message" role="alert">
            {message.value}
          </p>
        )}
      </FileDrop>
      {types !== null && (
        <div class="own-import">
          <ul class="own-types" aria-label="Device types of the file">
            {types.devices.map(({ row, isDrawKnown }) => (
              <TypeLine
                key={row.id}
                row={row}
                isDrawKnown={isDrawKnown}
                draw={entered.value[row.id] ?? noDraw}
                onEnter={(draw) => {
                  entered.value = { ...entered.value, [row.id]: draw };
                }}
              />
            ))}
          </ul>
          {types.devices.length === 0 && <p class="rack-note">No new device type in this file.</p>}
          <FindingLines findings={types.review} />
        </div>
      )}
      <div class="dialog-actions own-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            ownDialog.value = null;
          }}
        >
          Cancel
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={types === null || types.devices.length === 0 || hasWrong(entered.value)}
          onClick={() => {
            if (types !== null) addTypes(types, entered.value);
          }}
        >
          Add {types === null ? 'devices' : countText(types.devices.length, 'device')}
        </button>
      </div>
    </OwnDialogFrame>
  );
}

/** The message of an entered draw; undefined if it is a draw, or none. */
function wrongDraw({ text }: EnteredDraw): string | undefined {
  const value = readNumber(text);
  const isDraw = value === undefined || (typeof value === 'number' && value >= 0 && value <= 2000);
  return isDraw ? undefined : 'Must be from 0 to 2,000 kW.';
}

const hasWrong = (entered: Readonly<Record<string, EnteredDraw>>): boolean =>
  Object.values(entered).some((draw) => wrongDraw(draw) !== undefined);

function addTypes(
  { devices, sourceKey, source }: ReadDeviceTypes,
  entered: Readonly<Record<string, EnteredDraw>>,
): void {
  const isSourceKnown = valueAt(planDocument.value, ['catalogue', 'sources', sourceKey]) !== undefined;
  const sources = isSourceKnown ? {} : { [sourceKey]: { ...source } as JsonObject };
  const own = devices.map(({ row }) => {
    const { text, quality } = entered[row.id] ?? noDraw;
    const maximum_kW = readNumber(text);
    const json = JSON.parse(JSON.stringify(row)) as JsonObject;
    return {
      id: row.id,
      row: typeof maximum_kW === 'number' ? withEnteredDraw(json, { maximum_kW, quality }) : json,
      sources,
    };
  });
  run(saveOwnDevices(planDocument.value, own));
  const [first] = own;
  if (first !== undefined) chooseShelfDevice(first.id);
  ownDialog.value = null;
}

interface TypeLineProps {
  readonly row: Device;
  readonly isDrawKnown: boolean;
  readonly draw: EnteredDraw;
  readonly onEnter: (draw: EnteredDraw) => void;
}

const qualityChoices = (['E', 'M', 'S'] as const).map((value) => ({ value, label: qualityLabels[value] }));

function TypeLine({ row, isDrawKnown, draw, onEnter }: TypeLineProps): JSX.Element {
  const facts = deviceFacts(row.id, row as unknown as Json, true);
  return (
    <li class="own-type">
      <strong>{facts.name}</strong>
      <span class="rack-note">
        {facts.classLabel} · {factsText(facts)}
      </span>
      {!isDrawKnown && (
        <div class="own-type-draw">
          <p class="own-doubt">
            The file states no draw. Without one, the device is in no load, and every rack with it says so.
          </p>
          <LocalNumberField
            id={`own-draw-${row.id}`}
            label={`Maximum draw of ${facts.name}`}
            unit="kW"
            placeholder="unknown"
            text={draw.text}
            message={wrongDraw(draw)}
            onInput={(text) => {
              onEnter({ ...draw, text });
            }}
          />
          <SelectBox
            id={`own-draw-quality-${row.id}`}
            label="Quality"
            value={draw.quality}
            choices={qualityChoices}
            onChoose={(quality) => {
              onEnter({ ...draw, quality });
            }}
          />
        </div>
      )}
    </li>
  );
}
