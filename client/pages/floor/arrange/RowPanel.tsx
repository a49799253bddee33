import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { numberingSchemes, rowIndex } from '../../../../models/edit/commands/arrange/numbering.ts';
import { rowLimits, type RowsToBuild } from '../../../../models/edit/commands/arrange/RowsToBuild.ts';
import type { Facing } from '../../../../models/floor/pointSchema.ts';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { scene, stage } from '../floorState.ts';
import { PanelHead } from '../layout/PanelHead.tsx';
import { LengthField } from '../LengthField.tsx';
import { CountField } from './CountField.tsx';
import { rowPicture } from './rowPicture.ts';
import { RowSummary } from './RowSummary.tsx';
import { closeRowTool, nextRowName, placePlannedRows, rowSettings, rowsToBuild, setRow } from './rowTool.ts';

const ways = [
  { value: 'x', label: 'East' },
  { value: '-x', label: 'West' },
  { value: 'y', label: 'North' },
  { value: '-y', label: 'South' },
] as const;

const facings = {
  x: [
    { value: '0', label: 'North' },
    { value: '180', label: 'South' },
  ],
  y: [
    { value: '90', label: 'East' },
    { value: '270', label: 'West' },
  ],
} as const;

/** The row tool: drag a line on the floor or fill in the fields; the rows are shown before they are placed. */
export function RowPanel(): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('#row-count')?.focus({ preventScroll: true });
    const stop = effect(() => {
      stage.hold({ planned: rowPicture() });
    });
    return () => {
      stop();
      stage.hold({ planned: [] });
    };
  }, []);
  const wanted = rowsToBuild.value;
  return (
    <section class="card floor-panel" aria-labelledby="row-title">
      <PanelHead id="row-title" title="Row tool" />
      <form
        ref={form}
        class="floor-panel-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
          if (wrong === null) placePlannedRows();
          else wrong.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') closeRowTool();
        }}
      >
        {wanted === null ? (
          <p class="empty">This hall has no racks: add a rack first.</p>
        ) : (
          <>
            <p class="field-note">
              Drag a line on the floor: the fronts of the first row are on it, and numbers count from its
              start. Rows run west–east or south–north, at no other angle.
            </p>
            <RowFields wanted={wanted} />
            {wanted.rowCount > 1 && <AisleFields wanted={wanted} />}
            <LabelFields wanted={wanted} />
            <RowSummary />
          </>
        )}
      </form>
    </section>
  );
}

interface WantedProps {
  readonly wanted: RowsToBuild;
}

function RowFields({ wanted }: WantedProps): JSX.Element {
  const { along, isReversed, start, rack } = wanted;
  const kinds = scene.value?.kinds ?? [];
  return (
    <div class="floor-panel-fields">
      <SelectBox
        id="row-rack"
        label="Rack"
        choices={kinds.map(({ rackId, name }) => ({ value: rackId, label: name }))}
        value={rack.rackId}
        onChoose={(rackId) => {
          setRow({ rackId, pitch_mm: null });
        }}
      />
      <CountField
        id="row-count"
        label="Racks per row"
        value={wanted.rackCount}
        range={[1, rowLimits.racks]}
        onEnter={(rackCount) => {
          setRow({ rackCount });
        }}
      />
      <CountField
        id="row-rows"
        label="Rows"
        value={wanted.rowCount}
        range={[1, rowLimits.rows]}
        onEnter={(rowCount) => {
          setRow({ rowCount });
        }}
      />
      <SelectBox
        id="row-way"
        label="Runs to the"
        choices={ways}
        value={`${isReversed ? '-' : ''}${along}`}
        onChoose={(way) => {
          setRow({ along: way.endsWith('x') ? 'x' : 'y', isReversed: way.startsWith('-') });
        }}
      />
      <SelectBox
        id="row-facing"
        label="First row faces"
        choices={facings[along]}
        value={String(wanted.facing_deg)}
        onChoose={(facing) => {
          setRow({ facing_deg: Number(facing) as Facing });
        }}
      />
      <LengthField
        id="row-pitch"
        label="Pitch"
        value_mm={wanted.pitch_mm}
        least_mm={rack.width_mm}
        onEnter={(pitch_mm) => {
          setRow({ pitch_mm });
        }}
      />
      <LengthField
        id="row-x"
        label="x of its start"
        value_mm={start.x_mm}
        onEnter={(x_mm) => {
          setRow({ start: { ...start, x_mm } });
        }}
      />
      <LengthField
        id="row-y"
        label="y of its start"
        value_mm={start.y_mm}
        onEnter={(y_mm) => {
          setRow({ start: { ...start, y_mm } });
        }}
      />
      <CountField
        id="row-every"
        label="Gap after each"
        unit="racks"
        placeholder="no gap"
        value={wanted.gapEvery_racks === 0 ? null : wanted.gapEvery_racks}
        range={[1, rowLimits.racks]}
        onEnter={(racks) => {
          setRow({ gapEvery_racks: racks });
        }}
        onClear={() => {
          setRow({ gapEvery_racks: 0 });
        }}
      />
      {wanted.gapEvery_racks > 0 && (
        <LengthField
          id="row-gap"
          label="Gap"
          value_mm={wanted.gap_mm}
          least_mm={0}
          onEnter={(gap_mm) => {
            setRow({ gap_mm });
          }}
        />
      )}
    </div>
  );
}

const aisleOrders = [
  { value: 'cold', label: 'Cold, in front' },
  { value: 'hot', label: 'Hot, behind' },
] as const;

const containments = [
  { value: 'none', label: 'None' },
  { value: 'hot-aisle', label: 'Hot aisles' },
  { value: 'cold-aisle', label: 'Cold aisles' },
] as const;

function AisleFields({ wanted }: WantedProps): JSX.Element {
  return (
    <div class="floor-panel-fields">
      <SelectBox
        id="row-aisle"
        label="First aisle"
        choices={aisleOrders}
        value={wanted.firstAisle}
        onChoose={(firstAisle) => {
          setRow({ firstAisle });
        }}
      />
      <LengthField
        id="row-cold"
        label="Cold aisle"
        value_mm={wanted.coldAisle_mm}
        least_mm={0}
        onEnter={(coldAisle_mm) => {
          setRow({ coldAisle_mm });
        }}
      />
      <LengthField
        id="row-hot"
        label="Hot aisle"
        value_mm={wanted.hotAisle_mm}
        least_mm={0}
        onEnter={(hotAisle_mm) => {
          setRow({ hotAisle_mm });
        }}
      />
      <SelectBox
        id="row-containment"
        label="Containment"
        choices={containments}
        value={wanted.containment}
        onChoose={(containment) => {
          setRow({ containment });
        }}
      />
    </div>
  );
}

function LabelFields({ wanted }: WantedProps): JSX.Element {
  const typed = rowSettings.value?.rowText ?? null;
  const isWrong = typed !== null && typed.trim() !== '' && rowIndex(wanted.scheme, typed) === undefined;
  return (
    <div class="floor-panel-fields">
      <SelectBox
        id="row-scheme"
        label="Labels"
        choices={numberingSchemes.map(({ id, label }) => ({ value: id, label }))}
        value={wanted.scheme}
        onChoose={(scheme) => {
          setRow({ scheme, rowText: null });
        }}
      />
      <LocalNumberField
        id="row-name"
        label="First row"
        placeholder={nextRowName.value}
        text={typed ?? ''}
        message={isWrong ? rowNameMessage(wanted.scheme) : undefined}
        onInput={(rowText) => {
          setRow({ rowText });
        }}
      />
      <CountField
        id="row-number"
        label="First number"
        value={wanted.firstNumber}
        range={[1, 999]}
        onEnter={(firstNumber) => {
          setRow({ firstNumber });
        }}
      />
    </div>
  );
}

const rowNameMessage = (scheme: RowsToBuild['scheme']): string =>
  scheme === 'number-dash' ? 'Must be a number from 1.' : 'Must be one or two letters.';
