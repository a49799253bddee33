import type { Device } from '../../catalogue/device.ts';
import type { Library } from '../../catalogue/Library.ts';
import { planLimits } from '../../plan/document/limits.ts';
import type { Plan, Rack } from '../../plan/document/planSchema.ts';
import { tablesOf, type Tables } from '../../plan/prepare/lookUp.ts';
import { idOfName, sameName, unique } from '../netbox/ids.ts';
import { UsedNames } from '../netbox/UsedNames.ts';
import type { ListChange } from './ListProposal.ts';
import type { ListRemark } from './readListSheet.ts';

/** How a name of a list is found among the racks of a plan. */
export type FoundRack =
  | { readonly kind: 'entry'; readonly id: string }
  /** One of several identical racks of an entry, by the label of its place. */
  | { readonly kind: 'one-of-many'; readonly id: string; readonly rackCount: number }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

interface Noted {
  readonly kind: 'created' | 'changed';
  readonly details: string[];
}

/** A plan that a list is being read into: what it has, and what the list adds and changes. */
export class ListDraft {
  readonly racks: Record<string, Rack>;
  readonly halls: Plan['halls'];
  readonly remarks: ListRemark[] = [];
  /** Devices of the list that are in no catalogue, by id. */
  readonly ownDevices: Record<string, Device> = {};
  readonly tables: Tables;
  readonly #plan: Plan;
  readonly #noted = new Map<string, Noted>();
  readonly #seen = new Set<string>();
  readonly #idsByName = new Map<string, string[]>();
  readonly #idByLabel = new Map<string, string>();
  readonly #rackIds: UsedNames;
  readonly #newHalls: Record<string, Plan['halls'][string]> = {};

  constructor(plan: Plan, library: Library) {
    this.#plan = plan;
    this.racks = { ...plan.racks };
    this.halls = plan.halls;
    this.tables = tablesOf(library, plan.catalogue);
    this.#rackIds = new UsedNames(Object.keys(plan.racks));
    for (const [id, { name, places = {} }] of Object.entries(plan.racks)) {
      if (name !== undefined) this.#remember(name, id);
      for (const label of Object.keys(places)) this.#idByLabel.set(sameName(label), id);
    }
  }

  /** Finds a rack by the id of its entry, by its name, or by the label of one of its places. */
  findRack(name: string): FoundRack | undefined {
    if (Object.hasOwn(this.racks, name)) return { kind: 'entry', id: name };
    const ids = this.#idsByName.get(sameName(name)) ?? [];
    const [id] = ids;
    if (id !== undefined) return ids.length === 1 ? { kind: 'entry', id } : { kind: 'several', ids };
    const labelled = this.#idByLabel.get(sameName(name));
    if (labelled === undefined) return undefined;
    const rackCount = this.racks[labelled]?.count ?? 1;
    return rackCount === 1
      ? { kind: 'entry', id: labelled }
      : { kind: 'one-of-many', id: labelled, rackCount };
  }

  /** Adds a rack under a new id. */
  createRack(name: string, rack: Rack): string {
    const id = unique(idOfName(name, 'rack'), this.#rackIds);
    this.racks[id] = rack;
    this.#remember(name, id);
    this.#noted.set(`rack ${id}`, { kind: 'created', details: [] });
    return id;
  }

  /** The id of a hall by its id or name; a hall of a new name is created, if the plan may have one more. */
  hallId(name: string): string | undefined {
    const all = { ...this.halls, ...this.#newHalls };
    if (Object.hasOwn(all, name)) return name;
    const known = Object.entries(all).find(([, hall]) => sameName(hall.name) === sameName(name));
    if (known !== undefined) return known[0];
    if (Object.keys(all).length >= planLimits.halls) return undefined;
    const id = unique(idOfName(name, 'hall'), new UsedNames(Object.keys(all)));
    this.#newHalls[id] = { name };
    this.#noted.set(`hall ${id}`, { kind: 'created', details: [] });
    return id;
  }

  /** Replaces a rack entry by one with other values, and notes what is set. */
  changeRack(id: string, rack: Rack, detail: string): void {
    this.racks[id] = rack;
    this.see(id);
    const key = `rack ${id}`;
    const noted = this.#noted.get(key) ?? { kind: 'changed', details: [] };
    noted.details.push(detail);
    this.#noted.set(key, noted);
  }

  /** Notes that the list names a rack. */
  see(id: string): void {
    this.#seen.add(id);
  }

  remark(place: string, message: string): void {
    this.remarks.push({ place, message, isLeftOut: false });
  }

  leaveOut(place: string, message: string): void {
    this.remarks.push({ place, message, isLeftOut: true });
  }

  /** Own devices that some rack has: a row may have been left out after its device was made. */
  #usedDevices(): Record<string, Device> {
    const used = new Set(
      Object.values(this.racks).flatMap(({ contents }) =>
        Object.values(contents).map(({ device }) => device),
      ),
    );
    return Object.fromEntries(Object.entries(this.ownDevices).filter(([id]) => used.has(id)));
  }

  /** What becomes of halls, racks and devices, in this order. */
  changes(): ListChange[] {
    const halls = Object.entries(this.#newHalls).map(([id, { name }]): ListChange => {
      return { kind: 'created', what: 'hall', id, name, details: [] };
    });
    const racks = Object.entries(this.racks).flatMap(([id, { name = id }]): ListChange[] => {
      const noted = this.#noted.get(`rack ${id}`);
      if (noted !== undefined) return [{ ...noted, what: 'rack', id, name }];
      return this.#seen.has(id) ? [{ kind: 'unchanged', what: 'rack', id, name, details: [] }] : [];
    });
    const devices = Object.entries(this.#usedDevices()).map(([id, { name }]): ListChange => {
      return { kind: 'created', what: 'device', id, name, details: [] };
    });
    return [...halls, ...racks, ...devices];
  }

  /**
   * The plan with the changes; the plan itself if there are none.
   *
   * @param source - the file as the source of own devices
   */
  finish(source: { readonly id: string; readonly title: string }): Plan {
    if (this.changes().every(({ kind }) => kind === 'unchanged')) return this.#plan;
    const { catalogue, halls } = this.#plan;
    const own = this.#usedDevices();
    const hasOwn = Object.keys(own).length > 0;
    return {
      ...this.#plan,
      halls: Object.keys(this.#newHalls).length === 0 ? halls : { ...halls, ...this.#newHalls },
      racks: this.racks,
      ...(hasOwn && {
        catalogue: {
          ...catalogue,
          sources: {
            ...catalogue?.sources,
            [source.id]: {
              title: source.title,
              publisher: 'Stated in an imported list',
              licence: 'Not stated',
            },
          },
          devices: { ...catalogue?.devices, ...own },
        },
      }),
    };
  }

  #remember(name: string, id: string): void {
    const key = sameName(name);
    this.#idsByName.set(key, [...(this.#idsByName.get(key) ?? []), id]);
  }
}
