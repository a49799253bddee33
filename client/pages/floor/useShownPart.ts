import { useEffect } from 'preact/hooks';
import { pathInDesign } from '../../../models/edit/commands/values.ts';
import { objectAt, textAt, type Path } from '../../../models/edit/document/json.ts';
import { focusField } from '../../fields/focusField.ts';
import { planDocument } from '../../state/editor.ts';
import { page } from '../../state/route.ts';
import { focusTarget, type FocusTarget } from '../../state/shownField.ts';
import { areAirInputsOpen } from './airflow/AirInputs.tsx';
import { selectedHall, scene, select } from './floorState.ts';
import { showTab } from './panels/floorPanels.ts';
import { selectedRack } from './rack/rackState.ts';
import { showItems } from './showItems.ts';

/** Selects and shows the rack, the part of the room or the field that another page requested. */
export function useShownPart(): void {
  const requested = focusTarget.value;
  useEffect(() => {
    if (requested === null || page.value !== 'floor') return;
    focusTarget.value = null;
    show(requested);
  }, [requested]);
}

function show(requested: FocusTarget): void {
  const path = pathInDesign(requested.paths[0] ?? []);
  const [section, id = '', list] = path;
  const hall = section === 'racks' ? textAt(planDocument.value, ['racks', id, 'hall']) : id;
  if (hall !== undefined) selectedHall.value = hall;
  if (section === 'racks') selectedRack.value = id;
  const keys = keysOf(path).filter((key) => scene.value?.byKey.has(key));
  if (keys.length > 0 || list === 'places') {
    showItems(keys);
    goTo('.floor-frame');
    return;
  }
  if (list === 'airflow') areAirInputsOpen.value = true;
  select([]);
  showTab(section === 'racks' ? 'rack' : 'selection');
  focusOnceShown(requested, section === 'racks' ? FRAMES_TO_LOAD : 0);
}

/** The rack section is loaded when it is first shown; if it is not shown within these frames, the drawing is focused. */
const FRAMES_TO_LOAD = 120;

function focusOnceShown(requested: FocusTarget, framesLeft: number): void {
  requestAnimationFrame(() => {
    if (focusField(requested)) return;
    if (framesLeft > 0) focusOnceShown(requested, framesLeft - 1);
    else goTo('.floor-frame');
  });
}

/** The items of a path: one, or all of a list. */
function keysOf([section, id = '', list, ...rest]: Path): string[] {
  if (section === 'racks' && list === 'places') {
    const labels =
      rest.length > 0 ? [rest.join('.')] : Object.keys(objectAt(planDocument.value, ['racks', id, list]));
    return labels.map((label) => `${id}/${label}`);
  }
  const [kind, part] = rest;
  return section === 'halls' && kind !== undefined && part !== undefined ? [`${kind}:${part}`] : [];
}

function goTo(selector: string): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
    element?.focus({ preventScroll: true });
  });
}
