import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import { placementRules } from '../../../../models/floor/placementRules.ts';
import { usualCapacity_kVA } from '../../../../models/floor/layout/feedUnits.ts';
import type { HallLayoutOptions } from '../../../../models/plan/layout/feedHall.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { layoutText } from '../../../../models/present/floor/layoutText.ts';
import { draggedKeys } from '../floorChecking.ts';
import { hallId, room, scene, stage } from '../floorState.ts';
import { LengthField } from '../LengthField.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { layoutPicture, movableRacks } from './layoutPicture.ts';
import {
  applyShownLayout,
  discardLayout,
  isLayingOut,
  layoutOptions,
  layoutResult,
  previewLayout,
  shownCount,
  shownLayout,
} from './layoutState.ts';
import { MostRacksPanel } from './MostRacksPanel.tsx';
import { PanelHead } from './PanelHead.tsx';
import { LocalNumberField } from '../../../ui/LocalNumberField.tsx';

const containments = [
  { value: 'none', label: 'None' },
  { value: 'hot-aisle', label: 'Hot aisles' },
  { value: 'cold-aisle', label: 'Cold aisles' },
] as const;

const directions = [
  { value: 'best', label: 'Automatic' },
  { value: 'x', label: 'West–east' },
  { value: 'y', label: 'South–north' },
] as const;

const feedKinds = [
  { value: 'as-is', label: 'Unchanged' },
  { value: 'busway', label: 'Busway per row' },
  { value: 'rpp', label: 'RPPs at row ends' },
] as const;

/** Sets an option; undefined removes it. */
function setOption(change: {
  readonly [Key in keyof HallLayoutOptions]: HallLayoutOptions[Key] | undefined;
}): void {
  const stated = Object.entries({ ...layoutOptions.value, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  layoutOptions.value = Object.fromEntries(stated);
}

/** Lays out all racks of the hall in rows, by the chosen options and the placement rules of the room. */
export function LayoutPanel(): JSX.Element | null {
  const drawn = room.value;
  const racksPerRow = useSignal('');
  useEffect(() => {
    const stop = effect(() => {
      const shown = shownLayout.value;
      stage.hold({ planned: layoutPicture(shown, scene.value) });
      // Racks that the layout moves are pale, as while they are dragged.
      draggedKeys.value = shown === null ? new Set() : movableRacks(scene.value);
    });
    return () => {
      stop();
      draggedKeys.value = new Set();
      stage.hold({ planned: [] });
      discardLayout();
    };
  }, []);
  if (drawn === null) return null;
  const rules = placementRules(drawn.rules);
  const {
    coldAisle_mm = rules.coldAisle.value,
    hotAisle_mm = rules.hotAisle.value,
    containment = 'none',
    rowsAlong = 'best',
  } = layoutOptions.value;
  const perRow = Number(racksPerRow.value);
  const isWrong = racksPerRow.value.trim() !== '' && !(Number.isInteger(perRow) && perRow >= 1);
  return (
    <section class="card floor-panel floor-panel-pair" aria-labelledby="layout-title">
      <PanelHead id="layout-title" title="Lay out" />
      <form
        class="floor-panel-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
          if (wrong !== null) wrong.focus();
          else if (shownLayout.value === null || shownCount.value !== null) void previewLayout();
          else applyShownLayout();
        }}
      >
        <div class="floor-panel-fields">
          <LengthField
            id="layout-cold"
            label="Cold aisle"
            value_mm={coldAisle_mm}
            least_mm={0}
            onEnter={(value) => {
              setOption({ coldAisle_mm: value });
            }}
          />
          <LengthField
            id="layout-hot"
            label="Hot aisle"
            value_mm={hotAisle_mm}
            least_mm={0}
            onEnter={(value) => {
              setOption({ hotAisle_mm: value });
            }}
          />
          <LocalNumberField
            id="layout-row"
            label="Max. racks per row"
            placeholder={rules.rowLength.isOn ? exact(rules.rowLength.value) : 'no limit'}
            text={racksPerRow.value}
            message={isWrong ? 'Must be a whole number from 1.' : undefined}
            onInput={(text) => {
              racksPerRow.value = text;
              const count = Number(text);
              const isCount = text.trim() !== '' && Number.isInteger(count) && count >= 1;
              setOption({ maxRowRackCount: isCount ? count : undefined });
            }}
          />
          <SelectBox
            id="layout-containment"
            label="Containment"
            choices={containments}
            value={containment}
            onChoose={(value) => {
              setOption({ containment: value });
            }}
          />
          <SelectBox
            id="layout-along"
            label="Row direction"
            choices={directions}
            value={rowsAlong}
            onChoose={(value) => {
              setOption({ rowsAlong: value });
            }}
          />
          <SelectBox
            id="layout-feeds"
            label="Row power distribution"
            choices={feedKinds}
            value={layoutOptions.value.feeds?.kind ?? 'as-is'}
            onChoose={(kind) => {
              setOption({
                feeds: kind === 'as-is' ? undefined : { kind, capacity_kVA: usualCapacity_kVA[kind] },
              });
            }}
          />
          <FeedCapacity />
        </div>
        <LayoutButtons />
        <LayoutSummary />
      </form>
      <MostRacksPanel />
    </section>
  );
}

/** Shows the layout on the floor, then applies it. */
function LayoutButtons(): JSX.Element {
  const shown = shownLayout.value;
  return (
    <div class="floor-panel-row">
      {shown === null || shownCount.value !== null ? (
        <>
          <button type="submit" class="button button-main" disabled={isLayingOut.value}>
            Preview
          </button>
          <p class="field-note">
            Shows new positions of every rack of this hall before they are applied. Locked items stay;
            placement rules take precedence over these options. Rows run west–east or south–north, at no other
            angle.
          </p>
        </>
      ) : (
        <>
          <button
            type="submit"
            class="button button-main"
            disabled={isLayingOut.value || shown.placedCount === 0}
          >
            Lay out all racks
          </button>
          <button type="button" class="button" onClick={discardLayout}>
            Cancel
          </button>
          <p class="field-note">{layoutText(shown)}</p>
        </>
      )}
    </div>
  );
}

/** The capacity of a busway or RPP, if these are requested. */
function FeedCapacity(): JSX.Element | null {
  const typed = useSignal<string | null>(null);
  const { feeds } = layoutOptions.value;
  if (feeds === undefined) return null;
  const isWrong = typed.value !== null && typed.value.trim() !== '' && !(Number(typed.value) >= 1);
  return (
    <LocalNumberField
      id="layout-capacity"
      label="Capacity of each"
      unit="kVA"
      placeholder={exact(usualCapacity_kVA[feeds.kind])}
      text={typed.value ?? ''}
      message={isWrong ? 'Must be a number from 1.' : undefined}
      onInput={(text) => {
        typed.value = text;
        const number = Number(text);
        const isStated = text.trim() !== '' && number >= 1;
        setOption({ feeds: { ...feeds, capacity_kVA: isStated ? number : usualCapacity_kVA[feeds.kind] } });
      }}
    />
  );
}

/** How many racks are placed, and why the others are not. */
function LayoutSummary(): JSX.Element {
  const last = layoutResult.value?.hallId === hallId.value ? layoutResult.value : null;
  return (
    <div role="status">
      {last?.layout === null && <p class="field-message">{last.message}</p>}
      {last !== null && last.layout !== null && (
        <>
          <dl class="floor-panel-facts">
            <div>
              <dt>Rows</dt>
              <dd>{exact(last.layout.rowCount)}</dd>
            </div>
            <div>
              <dt>Placed</dt>
              <dd>{exact(last.layout.placedCount)}</dd>
            </div>
            <div>
              <dt>Unplaced</dt>
              <dd>{exact(last.layout.unplacedCount)}</dd>
            </div>
          </dl>
          {last.layout.reasons.length > 0 && (
            <ul class="file-remarks">
              {last.layout.reasons.map((reason) => (
                <li key={reason}>{inShownUnits(reason)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
