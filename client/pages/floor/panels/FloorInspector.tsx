import type { FunctionComponent, JSX } from 'preact';
import { effect, untracked } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Lazy } from '../../../ui/Lazy.tsx';
import { FloorFindings } from '../FloorFindings.tsx';
import type { FloorItem } from '../../../../models/present/floor/floorItem.ts';
import { selectedItems, selection } from '../floorState.ts';
import { Properties } from '../Properties.tsx';
import {
  chooseTab,
  isInspectorWide,
  isUnfolded,
  setUnfolded,
  shownTab,
  turnToSelection,
  type InspectorTab,
} from './floorPanels.ts';
import { FindingMark } from './FindingMark.tsx';

interface Section {
  readonly tab: InspectorTab;
  readonly title: () => string;
  readonly Mark?: () => JSX.Element | null;
  readonly Content: () => JSX.Element;
}

/** The sections of the panel: what is selected, the rack that is shown, and what is wrong on the floor. */
const sections: readonly Section[] = [
  {
    tab: 'selection',
    title: () => (selection.value.size === 0 ? 'Room' : 'Selection'),
    Content: Properties,
  },
  { tab: 'rack', title: () => 'Rack', Content: RackTab },
  { tab: 'findings', title: () => 'Findings', Mark: FindingMark, Content: FloorFindings },
];

let LoadedRack: FunctionComponent | undefined;

/** The rack is loaded when it is first shown, and then shown at once. */
function RackTab(): JSX.Element {
  if (LoadedRack !== undefined) return <LoadedRack />;
  return <Lazy load={loadRack} />;
}

async function loadRack(): Promise<FunctionComponent> {
  LoadedRack = (await import('../rack/RackSection.tsx')).RackSection;
  return LoadedRack;
}

const areRacks = (items: readonly FloorItem[]): boolean => items.some(({ list }) => list === 'racks');

/** Turns to the section of what is selected whenever something else is selected. */
function followTab(): () => void {
  let before: string | undefined;
  return effect(() => {
    const items = selectedItems.value;
    const [first] = items;
    const now = first === undefined ? '' : `${String(items.length)} ${first.key}`;
    const isOther = before !== undefined && now !== before && first !== undefined;
    before = now;
    // Only what a user selects turns the section, not what an edit changes of it.
    if (isOther)
      untracked(() => {
        turnToSelection(areRacks(items) ? 'racks' : 'other');
      });
  });
}

/** To the right over the drawing: sections of which one is shown. */
export function FloorInspector(): JSX.Element {
  const tabs = useRef<HTMLDivElement>(null);
  const isOpen = isUnfolded('inspector');
  const shown = shownTab();
  const current = sections.find(({ tab }) => tab === shown);

  useEffect(followTab, []);

  const choose = (tab: InspectorTab): void => {
    chooseTab(tab, areRacks(selectedItems.peek()));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    const place = sections.findIndex(({ tab }) => tab === shown);
    const next = sections[(place + way + sections.length) % sections.length];
    if (next === undefined) return;
    choose(next.tab);
    tabs.current?.querySelector<HTMLElement>(`#floor-tab-${next.tab}`)?.focus();
  };

  return (
    <section
      class={`card floor-dock floor-right ${isOpen ? (isInspectorWide() ? 'is-wide' : '') : 'is-folded'}`}
      aria-label="Inspector"
    >
      <div class="floor-inspector-head">
        <div ref={tabs} class="floor-tabs" role="tablist" aria-label="Inspector" onKeyDown={onKeyDown}>
          {sections.map(({ tab, title, Mark }) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`floor-tab-${tab}`}
              class="floor-tab"
              aria-selected={tab === shown}
              aria-controls="floor-inspector"
              tabIndex={tab === shown ? 0 : -1}
              onClick={() => {
                choose(tab);
              }}
            >
              {title()}
              {Mark !== undefined && <Mark />}
            </button>
          ))}
        </div>
        <IconButton
          icon={isOpen ? 'right' : 'left'}
          label={isOpen ? 'Fold the inspector' : 'Unfold the inspector'}
          onPress={() => {
            setUnfolded('inspector', !isOpen);
          }}
        />
      </div>
      <div
        id="floor-inspector"
        class="floor-dock-body"
        role="tabpanel"
        aria-labelledby={`floor-tab-${shown}`}
        hidden={!isOpen}
      >
        {isOpen && current !== undefined && <current.Content key={shown} />}
      </div>
    </section>
  );
}
