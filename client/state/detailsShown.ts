import { computed, effect, signal } from '@preact/signals';
import { objectAt, textAt, valueAt, type Path } from '../../models/edit/document/json.ts';
import { pathInDesign } from '../../models/edit/commands/values.ts';
import { shownPaths } from '../../models/present/design/designRows.ts';
import { parameterGroup } from '../../models/present/design/parameterGroup.ts';
import { planDocument } from './editor.ts';
import { report, show } from './models.ts';
import { openGroups } from './openGroups.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import { page } from './route.ts';
import type { PageId } from './pages.ts';
import type { WantedRacks } from '../worker/protocol/protocol.ts';
import type { FocusTarget } from './shownField.ts';
import { shownOption } from './shownOption.ts';

/** Pages with the table of the design and its options. */
const designPages: ReadonlySet<PageId> = new Set(['racks', 'power', 'cooling', 'site']);

/** Pages with generated forms of a design. */
const pagesWithForms: ReadonlySet<PageId> = new Set([...designPages, 'bill', 'carbon', 'cost']);

/** The requested design for editing parameters: an option's id, undefined for the base plan. */
export const requestedDesign = signal<string | undefined>(undefined);

/** The design whose parameters are edited, if it still exists. */
export const shownDesign = computed(() => {
  const id = requestedDesign.value;
  return id !== undefined && valueAt(planDocument.value, ['options', id]) !== undefined ? id : undefined;
});

/** The racks to be added, as chosen; default: the first rack. */
export const addedRacks = signal<{ readonly rackId: string | undefined; readonly addedCount: number }>({
  rackId: undefined,
  addedCount: 1,
});

/** The racks that are added to the shown option; null if it has no racks. */
export const requestedRacks = computed((): WantedRacks | null => {
  const option = shownOption.value;
  const { rackId: chosen, addedCount } = addedRacks.value;
  const ids = option?.racks.map(({ ids: [first] }) => first) ?? [];
  const rackId = ids.find((id) => id === chosen) ?? ids[0];
  return option === undefined || rackId === undefined ? null : { optionId: option.id, rackId, addedCount };
});

/** The device whose remaining capacity a floor shows: an id of the catalogue or of the plan; null before one is chosen. */
export const floorDevice = signal<string | null>(null);

/** The option that a floor shows: the first. */
const floorOption = computed(() => report.value?.options[0]?.id);

/** True while the fields of all forms are searched. */
export const areFormsWanted = signal(false);

/** A parameter field that is focused as soon as it is on the page. */
export const awaitedField = signal<FocusTarget | null>(null);

/**
 * Opens the container of a requested field: the parameter group of its design.
 *
 * @param target - the requested field
 */
export function openAround(target: FocusTarget): void {
  const [path] = target.paths;
  if (path === undefined || !pagesWithForms.has(page.value)) return;
  const inDesign = pathInDesign(path);
  if (designPages.has(page.value) && !isInPanel(inDesign)) return;
  const group = inDesign[0] === 'tariff' ? undefined : parameterGroup(inDesign);
  if (group !== undefined) openGroups.value = new Set([...openGroups.value, group]);
  requestedDesign.value = inDesign.length < path.length ? path[1] : undefined;
  awaitedField.value = target;
}

/** True for a field of a design page that is not in a table, but in a panel that is loaded when it is shown. */
function isInPanel(inDesign: Path): boolean {
  const [section, part] = inDesign;
  if (section === 'site') return part === 'climate' || part === 'designBasis';
  if (inDesign.length < 2 || parameterGroup(inDesign) === undefined) return false;
  return !shownPaths.some((shown) => pathKey(shown) === pathKey(inDesign));
}

/** True if some design of the plan requires weather. */
export const needsClimate = computed(() => {
  const plan = planDocument.value;
  const options = objectAt(plan, ['options']);
  return (
    valueAt(plan, ['site', 'climate']) !== undefined ||
    textAt(plan, ['cooling', 'kind']) === 'system' ||
    Object.keys(options).some((id) => textAt(options, [id, 'changes', 'cooling', 'kind']) === 'system')
  );
});

/**
 * Requests the details of the current page from the worker: the forms of a page, the hours of Energy, the added racks of Bill,
 * and the remaining capacity of a floor.
 */
export function startDetails(): void {
  effect(() => {
    // The climate of the site is that of the base plan.
    const design = page.value === 'site' ? '' : (shownDesign.value ?? '');
    show({ forms: areFormsWanted.value || pagesWithForms.has(page.value) ? design : null });
  });
  effect(() => {
    const option = page.value === 'energy' ? shownOption.value : undefined;
    show({ hours: option === undefined || option.plant === null ? null : option.id });
  });
  effect(() => {
    show({ moreRacks: page.value === 'bill' ? requestedRacks.value : null });
  });
  effect(() => {
    show({ bill: page.value === 'bill' ? (shownOption.value?.id ?? null) : null });
  });
  effect(() => {
    const optionId = page.value === 'floor' ? floorOption.value : undefined;
    show({ floor: optionId === undefined ? null : { optionId, deviceId: floorDevice.value } });
  });
}
