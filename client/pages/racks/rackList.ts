import { computed, signal } from '@preact/signals';
import { deviceShape } from '../../../models/edit/elevation.ts';
import { objectAt, textAt, type Json } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { catalogue } from '../../state/models.ts';
import type { SoughtRow } from '../../ui/LongTable.tsx';

/** Words that all occur in the name, the devices, the rack type or the hall of the listed entries. */
export const rackFilter = signal('');

/** The entry that the table scrolls to. */
export const soughtRack = signal<SoughtRow | null>(null);

const chosen = signal<ReadonlySet<string>>(new Set());

const racks = computed(() => objectAt(planDocument.value, ['racks']));

/** All entries of the plan in their order. */
export const allRackIds = computed((): readonly string[] => Object.keys(racks.value));

/** The entries that match the filter. */
export const listedRackIds = computed((): readonly string[] => {
  const words = rackFilter.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return allRackIds.value;
  const { devices = {}, rackTypes = {} } = catalogue.value ?? {};
  const halls = objectAt(planDocument.value, ['halls']);
  const names = new Map<string, string>();
  const deviceName = (id: string): string => {
    const known = names.get(id) ?? deviceShape(planDocument.value, id, { devices })?.name ?? '';
    names.set(id, known);
    return `${id} ${known}`;
  };
  const textOf = (id: string, rack: Json): string => {
    const type = textAt(rack, ['rackType']) ?? '';
    const hall = textAt(rack, ['hall']) ?? '';
    const contents = Object.values(objectAt(rack, ['contents'])).map((one) => textAt(one, ['device']) ?? '');
    const of = [id, textAt(rack, ['name']) ?? '', type, rackTypes[type]?.name ?? '', hall];
    return [...of, textAt(halls, [hall, 'name']) ?? '', ...contents.map(deviceName)].join(' ').toLowerCase();
  };
  return Object.entries(racks.value).flatMap(([id, rack]) => {
    const text = textOf(id, rack);
    return words.every((word) => text.includes(word)) ? [id] : [];
  });
});

/** The selected entries that still exist, in the order of the plan. */
export const selectedRackIds = computed((): readonly string[] =>
  chosen.value.size === 0 ? [] : allRackIds.value.filter((id) => chosen.value.has(id)),
);

/** The same for looking up. */
export const isSelected = computed((): ReadonlySet<string> => new Set(selectedRackIds.value));

/** The entry that the last click selected, from which a range is selected with Shift. */
let anchor: string | undefined;

/**
 * Selects an entry or gives it up; with a range, all listed entries from the last one that was clicked.
 *
 * @param isRange - Shift was held
 */
export function selectRack(id: string, isOn: boolean, isRange: boolean): void {
  const listed = listedRackIds.value;
  const from = isRange ? listed.indexOf(anchor ?? id) : -1;
  const to = listed.indexOf(id);
  const ids = from < 0 || to < 0 ? [id] : listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  anchor = id;
  selectRacks(ids, isOn);
}

/** Selects entries or gives them up. */
export function selectRacks(ids: readonly string[], isOn: boolean): void {
  const next = new Set(selectedRackIds.value);
  for (const id of ids) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  chosen.value = next;
}

/** Scrolls to an entry, which a filter must not hide. */
export function seekRack(id: string): void {
  if (!listedRackIds.value.includes(id)) rackFilter.value = '';
  const index = listedRackIds.value.indexOf(id);
  if (index >= 0) soughtRack.value = { index };
}
