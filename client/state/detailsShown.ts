import { computed, effect, signal } from '@preact/signals';
import { objectAt, textAt, valueAt } from '../../models/edit/document/json.ts';
import { pathInDesign } from '../../models/edit/commands/values.ts';
import { shownPaths } from '../../models/present/design/designRows.ts';
import { parameterGroup } from '../../models/present/design/parameterGroup.ts';
import { planDocument } from './editor.ts';
import { report, show } from './models.ts';
import { openGroups } from './openGroups.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import { page, type PageId } from './route.ts';
import type { WantedRacks } from '../worker/protocol/protocol.ts';
import type { FocusTarget } from './shownField.ts';
import { shownOption } from './shownOption.ts';

/** Pages beside the plan that edit a section of it. */
const pagesWithForms: ReadonlySet<PageId> = new Set(['bill', 'carbon', 'cost']);

/** Whether the planner opened or closed a card; undefined where the plan decides. */
export const isClimateOpened = signal<boolean | undefined>(undefined);
export const areParametersOpened = signal(false);

/** The design whose parameters are edited: an option's id, undefined for the plan itself. */
export const requestedDesign = signal<string | undefined>(undefined);

/** The design whose parameters are edited, as far as the plan still has it. */
export const shownDesign = computed(() => {
  const id = requestedDesign.value;
  return id !== undefined && valueAt(planDocument.value, ['options', id]) !== undefined ? id : undefined;
});

/** The racks that somebody wants to see added, as far as they were chosen: the first rack unless one was. */
export const addedRacks = signal<{ readonly rackId: string | undefined; readonly addedCount: number }>({
  rackId: undefined,
  addedCount: 1,
});

/** The racks that the shown option is computed with more of; null where it has none. */
export const requestedRacks = computed((): WantedRacks | null => {
  const option = shownOption.value;
  const { rackId: chosen, addedCount } = addedRacks.value;
  const ids = option?.racks.map(({ ids: [first] }) => first) ?? [];
  const rackId = ids.find((id) => id === chosen) ?? ids[0];
  return option === undefined || rackId === undefined ? null : { optionId: option.id, rackId, addedCount };
});

/** The device of which a floor says how many more fit: an id of the catalogue or of the plan; null before somebody chose. */
export const floorDevice = signal<string | null>(null);

/** The option whose racks a floor looks at: the first, whose figures its drawing shows. */
const floorOption = computed(() => report.value?.options[0]?.id);

/** A field of the parameters that is focused as soon as it is on the page. */
export const awaitedField = signal<FocusTarget | null>(null);

/**
 * Opens what holds a wanted field: the climate, or the group of parameters of the design that states it.
 *
 * @param wanted - what the page is asked to show
 */
export function openAround(wanted: FocusTarget): void {
  const [path] = wanted.paths;
  if (path === undefined) return;
  const inDesign = pathInDesign(path);
  if (pagesWithForms.has(page.value)) {
    const own = inDesign[0] === 'tariff' ? undefined : parameterGroup(inDesign);
    if (own !== undefined) openGroups.value = new Set([...openGroups.value, own]);
    requestedDesign.value = inDesign.length < path.length ? path[1] : undefined;
    awaitedField.value = wanted;
    return;
  }
  if (inDesign[0] === 'site' && (inDesign[1] === 'climate' || inDesign[1] === 'designBasis')) {
    isClimateOpened.value = true;
    awaitedField.value = wanted;
    return;
  }
  const group = inDesign.length > 1 ? parameterGroup(inDesign) : undefined;
  if (group === undefined || shownPaths.some((shown) => pathKey(shown) === pathKey(inDesign))) return;
  requestedDesign.value = inDesign.length < path.length ? path[1] : undefined;
  openGroups.value = new Set([...openGroups.value, group]);
  areParametersOpened.value = true;
  awaitedField.value = wanted;
}

/** True where some design of the plan needs weather. */
export const needsClimate = computed(() => {
  const plan = planDocument.value;
  const options = objectAt(plan, ['options']);
  return (
    valueAt(plan, ['site', 'climate']) !== undefined ||
    textAt(plan, ['cooling', 'kind']) === 'system' ||
    Object.keys(options).some((id) => textAt(options, [id, 'changes', 'cooling', 'kind']) === 'system')
  );
});

/** True while the card of the climate is open. */
export const isClimateOpen = computed(() => isClimateOpened.value ?? needsClimate.value);

/**
 * Asks the worker, from now on, for the forms that a page shows, the hours that Results draws, the racks that
 * Bill adds, and what the racks of a floor can still take.
 */
export function startDetails(): void {
  effect(() => {
    const isOnPlan = page.value === 'plan' && (isClimateOpen.value || areParametersOpened.value);
    const isShown = isOnPlan || pagesWithForms.has(page.value);
    show({ forms: isShown ? (shownDesign.value ?? '') : null });
  });
  effect(() => {
    const option = page.value === 'results' ? shownOption.value : undefined;
    show({ hours: option === undefined || option.plant === null ? null : option.id });
  });
  effect(() => {
    show({ moreRacks: page.value === 'bill' ? requestedRacks.value : null });
  });
  effect(() => {
    const optionId = page.value === 'floor' ? floorOption.value : undefined;
    show({ floor: optionId === undefined ? null : { optionId, deviceId: floorDevice.value } });
  });
}
