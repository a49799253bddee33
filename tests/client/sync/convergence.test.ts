import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { Asking } from '../../../client/sync/receivePlan.ts';
import { syncPlan, type SyncParts } from '../../../client/sync/syncPlan.ts';
import { repetitions } from '../../support/runs.ts';
import { anyEdit, textsIn, valuesOf, type Chance } from './anyEdit.ts';
import { SimulatedBrowser } from './simulatedBrowser.ts';
import { simulatedServer, type Network } from './simulatedServer.ts';

const start: JsonObject = {
  name: 'Start',
  site: { city: 'Oslo' },
  racks: {
    'rack-1': { name: 'first', rack: { height: 'low' }, places: [] },
    'rack-2': { name: 'second', rack: { height: 'low' }, places: [] },
    'rack-3': { name: 'third', rack: { height: 'low' }, places: [] },
  },
  cooling: { pue: 'start' },
};

/** Pseudo-random numbers, the same for the same seed (mulberry32). */
function chances(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Person {
  readonly browser: SimulatedBrowser;
  readonly sync: (asking: Asking) => Promise<void>;
  isOffline: boolean;
  isInDoubt: boolean;
}

/** Everything that is edited at once: who has set which values, which were replaced on purpose, and which are in a conflict. */
class Workspace {
  readonly server = simulatedServer(start);
  readonly people: Person[];
  readonly set = new Set<string>();
  readonly replaced = new Set<string>();
  readonly inConflict = new Set<string>();
  conflictCount = 0;
  chance: Chance;
  isQuiet = false;
  #valueCount = 0;

  constructor(names: readonly string[], chance: Chance) {
    this.chance = chance;
    this.people = names.map((name) => this.#person(name));
  }

  #person(name: string): Person {
    const { chance } = this;
    const browser = new SimulatedBrowser(name, start);
    const network: Network = {
      fate: () => {
        if (person.isOffline) return 'is-lost';
        const kind = this.isQuiet ? 1 : chance();
        if (kind < 0.05) return 'is-lost';
        if (kind < 0.15) return 'answer-is-lost';
        return kind < 0.2 ? 'arrives-late' : 'arrives';
      },
      meanwhile: () => {
        if (!this.isQuiet && chance() < 0.3) browser.save();
      },
    };
    let keyCount = 0;
    const parts: SyncParts = {
      plans: browser.plans,
      server: this.server.clientOf(name, network),
      newId: () => `${name}-${String((keyCount += 1))}`,
      now: () => 0,
    };
    const person: Person = {
      browser,
      isOffline: false,
      isInDoubt: false,
      sync: async (asking) => {
        // Who has not reached the server compares the plan there before anything else.
        const outcome = await syncPlan('plan', person.isInDoubt ? 'plan' : asking, parts);
        person.isInDoubt = outcome.kind !== 'done';
        this.#noteConflicts(browser);
      },
    };
    return person;
  }

  #noteConflicts({ link }: SimulatedBrowser): void {
    this.conflictCount += link.conflicts.length;
    for (const { base, mine, theirs } of link.conflicts) {
      for (const text of [...textsIn(base), ...textsIn(mine), ...textsIn(theirs)]) this.inConflict.add(text);
    }
  }

  edit({ browser }: Person): void {
    const { document } = browser.tab;
    const edits = anyEdit(document, this.chance, () => `${browser.name}:${String((this.#valueCount += 1))}`);
    const { set, replaced } = valuesOf(document, edits);
    for (const text of set) this.set.add(text);
    for (const text of replaced) this.replaced.add(text);
    browser.edit(edits);
  }

  /** Ends the first conflict of a person, who sees the present value here and the one of the server. */
  choose({ browser }: Person): void {
    const [conflict] = browser.link.conflicts;
    if (conflict === undefined) return;
    for (const text of textsIn(valueAt(browser.plan.document, conflict.path))) this.inConflict.add(text);
    browser.choose(this.chance() < 0.5 ? 'mine' : 'theirs');
  }

  /** The server gets a state of before; everyone has noticed that it was away. */
  restore(): void {
    const { server, chance } = this;
    server.goBackTo(Math.max(1, server.changes.length - Math.floor(chance() * 20)));
    for (const person of this.people) person.isInDoubt = true;
  }

  /** How far the server and each browser are. */
  #state(): string {
    const browsers = this.people.map(({ browser: { plan, link }, isInDoubt }) => [
      plan.head,
      link.revision,
      link.inFlight === null,
      link.conflicts.length,
      isInDoubt,
    ]);
    return JSON.stringify([this.server.changes.length, browsers]);
  }

  /** Exchanges without losses until nobody has anything to send or to choose. */
  async settle(): Promise<void> {
    this.isQuiet = true;
    this.server.deliverLate(() => 0);
    let before = '';
    // A round that changes nothing is followed by equal ones.
    for (let round = 0; round < 40 && this.#state() !== before; round += 1) {
      before = this.#state();
      for (const person of this.people) {
        person.isOffline = false;
        person.browser.save();
        await person.sync('changes');
        while (person.browser.link.conflicts.length > 0) {
          this.choose(person);
          await person.sync('changes');
        }
        person.browser.save();
      }
    }
  }
}

interface Editing {
  readonly editCount: number;
  /** How often the server goes back to an earlier state, per edit. */
  readonly restoreChance?: number;
}

async function edited(names: readonly string[], seed: number, editing: Editing): Promise<Workspace> {
  const { editCount, restoreChance = 0 } = editing;
  const chance = chances(seed);
  const workspace = new Workspace(names, chance);
  for (let count = 0; count < editCount * names.length; count += 1) {
    const person = workspace.people[Math.floor(chance() * names.length)];
    if (person === undefined) continue;
    workspace.edit(person);
    if (chance() < 0.02) person.isOffline = !person.isOffline;
    if (chance() < 0.5) person.browser.save();
    if (chance() < 0.3) await person.sync(chance() < 0.5 ? 'changes' : 'nothing');
    if (chance() < 0.1) workspace.server.deliverLate(chance);
    if (chance() < 0.05) workspace.choose(person);
    if (restoreChance > 0 && chance() < restoreChance) workspace.restore();
  }
  await workspace.settle();
  return workspace;
}

function expectNothingLost(workspace: Workspace): void {
  expectConverged(workspace);
  expectNoValueLost(workspace);
  const { server, replaced, inConflict } = workspace;
  const present = new Set(textsIn(server.document));
  const restored = [...replaced].filter((text) => present.has(text) && !inConflict.has(text));
  expect(restored, 'values that were replaced, and are there again without a conflict').toEqual([]);
}

function expectConverged({ people, server }: Workspace): void {
  const final = JSON.stringify(server.document);
  for (const { browser } of people) {
    expect(JSON.stringify(browser.tab.document)).toBe(final);
    expect(JSON.stringify(browser.plan.document)).toBe(final);
    expect(browser.link.inFlight).toBeNull();
    expect(browser.link.conflicts).toEqual([]);
  }
}

function expectNoValueLost({ server, set, replaced, inConflict }: Workspace): void {
  const present = new Set(textsIn(server.document));
  const lost = [...set].filter((text) => !present.has(text) && !replaced.has(text) && !inConflict.has(text));
  expect(lost, 'values that were set, replaced by no one who had seen them, and in no conflict').toEqual([]);
}

describe('browsers that edit one plan', () => {
  it.each([2, 3])(
    'with 1,000 random edits each converge, and lose no edit without a conflict (%i)',
    async (count) => {
      const names = ['ann', 'bob', 'cy'].slice(0, count);
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const workspace = await edited(names, seed, { editCount: 1000 });
          expectNothingLost(workspace);
          expect(workspace.conflictCount).toBeGreaterThan(0);
        }),
        { numRuns: repetitions({ usual: 1, ci: 3, endurance: 10 }) },
      );
    },
    120_000,
  );

  it('with few edits converge too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 12 }), async (seed, editCount) => {
        expectNothingLost(await edited(['ann', 'bob'], seed, { editCount }));
      }),
      { numRuns: repetitions({ usual: 60, ci: 1000, endurance: 1000 }) },
    );
  }, 120_000);

  it('lose nothing by a server that goes back to an earlier state: what they have is sent again, or in conflict', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const workspace = await edited(['ann', 'bob'], seed, { editCount: 100, restoreChance: 0.03 });
        expectConverged(workspace);
        expectNoValueLost(workspace);
      }),
      // Among the cases: others changed exactly what the lost revision had.
      { numRuns: repetitions({ usual: 15, ci: 200, endurance: 200 }), examples: [[-1829241694]] },
    );
  }, 120_000);
});
