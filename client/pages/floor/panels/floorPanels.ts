import { signal } from '@preact/signals';

/** The sections of the panel to the right of the drawing. */
export type InspectorTab = 'selection' | 'rack' | 'findings';

/** What is unfolded beside the drawing; absent where the user has not chosen yet. */
interface PanelChoices {
  readonly palette?: boolean;
  readonly inspector?: boolean;
  readonly list?: boolean;
  readonly tab?: InspectorTab;
  /** The section that was last shown for racks. */
  readonly rackTab?: RackTab;
}

/** The sections that tell of a rack that is selected. */
type RackTab = Exclude<InspectorTab, 'findings'>;

/** A panel that can be folded. */
export type FoldedPanel = 'palette' | 'inspector' | 'list';

const KEY = 'plenum-floor-panels';
const tabs: readonly string[] = ['selection', 'rack', 'findings'] satisfies InspectorTab[];

/** The panels of the floor page as this browser keeps them. */
const choices = signal<PanelChoices>(storedChoices());

/** Whether a panel is unfolded: by choice; else the list is folded, and what would leave the drawing little width too. */
export function isUnfolded(panel: FoldedPanel): boolean {
  return choices.value[panel] ?? (panel === 'list' ? false : panel === 'inspector' || !isNarrow());
}

/** Unfolds or folds a panel, and keeps that in this browser. */
export function setUnfolded(panel: FoldedPanel, isOpen: boolean): void {
  keep({ ...choices.value, [panel]: isOpen, ...(isOpen && foldsOther(panel)) });
}

/** Where there is space for one panel, unfolding it folds the one on the other side. */
function foldsOther(panel: FoldedPanel): PanelChoices {
  if (!isNarrow() || panel === 'list') return {};
  return panel === 'palette' ? { inspector: false } : { palette: false };
}

/** The shown section of the panel to the right. */
export function shownTab(): InspectorTab {
  return choices.value.tab ?? 'selection';
}

/**
 * Whether the panel to the right is as wide as the rack section needs it: also while another section is shown, if racks are shown in the
 * rack section, so that a selection never changes the width, which would move the drawing under the hand.
 */
export function isInspectorWide(): boolean {
  return shownTab() === 'rack' || choices.value.rackTab === 'rack';
}

/** Shows a section of the panel to the right, and unfolds it. */
export function showTab(tab: InspectorTab): void {
  if (shownTab() === tab && isUnfolded('inspector')) return;
  keep({ ...choices.value, tab, inspector: true, ...foldsOther('inspector') });
}

/**
 * Shows a section that the user chooses: racks that are selected later are shown in it too.
 *
 * @param isOfRacks - whether racks are selected now
 */
export function chooseTab(tab: InspectorTab, isOfRacks: boolean): void {
  const isForRacks = tab === 'rack' || (tab === 'selection' && isOfRacks);
  if (isForRacks && choices.value.rackTab !== tab) keep({ ...choices.value, rackTab: tab });
  showTab(tab);
}

/**
 * Turns to the section of what is selected now: for racks the one that was last chosen for racks, for other items the selection. Who works
 * with the findings stays there, and a folded panel stays folded.
 */
export function turnToSelection(what: 'racks' | 'other'): void {
  const tab = what === 'racks' ? (choices.value.rackTab ?? 'selection') : 'selection';
  if (shownTab() !== 'findings' && shownTab() !== tab) keep({ ...choices.value, tab });
}

/** Between a phone, whose panels are below the drawing, and a window that has space for both panels. */
const isNarrow = (): boolean => matchMedia('(760px <= width < 1100px)').matches;

function keep(next: PanelChoices): void {
  choices.value = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is not allowed: the choice lasts until the page unloads.
  }
}

function storedChoices(): PanelChoices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { palette, inspector, list, tab, rackTab } = stored as Record<string, unknown>;
    return {
      ...(typeof palette === 'boolean' && { palette }),
      ...(typeof inspector === 'boolean' && { inspector }),
      ...(typeof list === 'boolean' && { list }),
      ...(typeof tab === 'string' && tabs.includes(tab) && { tab: tab as InspectorTab }),
      ...((rackTab === 'rack' || rackTab === 'selection') && { rackTab }),
    };
  } catch {
    // A damaged choice, or storage that is not allowed.
    return {};
  }
}
