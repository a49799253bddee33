import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNetbox,
  type CompareRequest,
  type NetboxComparison,
  type ReadOrigin,
} from '../../../models/interchange/netbox/compare/compareNetbox.ts';
import { importNetbox } from '../../../models/interchange/netbox/importNetbox.ts';
import type { NetboxDocument } from '../../../models/interchange/netbox/NetboxDocument.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { library } from '../../support/library.ts';
import { runs } from '../../support/runs.ts';
import {
  addDevice,
  generatedNetbox,
  type NetboxEndpoint,
  type NetboxObjects,
  type RestObject,
} from '../../support/netboxObjects.ts';

const origin: ReadOrigin = {
  address: 'https://netbox.example',
  readAt: '2026-11-30T12:00:00Z',
  scope: 'site-1',
  complete: ['rack', 'device', 'power-feed', 'power-port'],
};

const documentsOf = (objects: NetboxObjects): NetboxDocument[] =>
  Object.entries(objects).map(([endpoint, value]) => ({
    kind: 'json',
    file: endpoint,
    value: value as unknown,
    isPage: true,
  }));

const compared = (
  objects: NetboxObjects,
  plan?: Plan,
  request: Partial<CompareRequest> = {},
): NetboxComparison => compareNetbox(documentsOf(objects), { library, year: 2026, plan, origin, ...request });

const suggested = (comparison: NetboxComparison): Plan => comparison.take(({ isSuggested }) => isSuggested);

const small = (): NetboxObjects => generatedNetbox({ rackCount: 3, devicesPerRack: 4 });

/** Changes fields of one object. */
function change(
  objects: NetboxObjects,
  endpoint: NetboxEndpoint,
  id: number,
  fields: Record<string, unknown>,
): void {
  const list: RestObject[] = objects[endpoint];
  const index = list.findIndex((one) => one.id === id);
  list[index] = { ...list[index], ...fields, id };
}

function remove(objects: NetboxObjects, endpoint: NetboxEndpoint, id: number): void {
  const list: RestObject[] = objects[endpoint];
  list.splice(
    list.findIndex((one) => one.id === id),
    1,
  );
}

const ids = ({ differences }: NetboxComparison): string[] => differences.map(({ id }) => id);

const withRack = (plan: Plan, id: string, fields: Partial<Plan['racks'][string]>): Plan => {
  const rack = plan.racks[id];
  if (rack === undefined) throw new Error(`no rack ${id}`);
  return { ...plan, racks: { ...plan.racks, [id]: { ...rack, ...fields } } };
};

describe('a first read', () => {
  it('gives the plan that an import of the same objects as files gives', () => {
    const objects = small();
    const { netbox: _known, ...taken } = compared(objects).take(() => true);
    const { plan } = importNetbox(documentsOf(objects), { library, year: 2026 });
    expect(taken).toEqual(plan);
  });

  it('proposes each rack with its devices and feeds as one difference', () => {
    const { differences } = compared(small());
    expect(differences.filter(({ group }) => group === 'racks').map(({ text }) => text)).toEqual([
      'Rack R0001 in Hall A: Acme Frame 48, 6 devices, 2 feeds',
      'Rack R0002 in Hall B: Acme Frame 48, 6 devices, 2 feeds',
      'Rack R0003 in Hall A: Acme Frame 48, 6 devices, 2 feeds',
    ]);
  });

  it('takes a rack with the halls, types and panels that it refers to, and nothing else', () => {
    const plan = compared(small()).take(({ id }) => id === 'racks/2');
    expect(Object.keys(plan.racks)).toEqual(['R0002']);
    expect(Object.values(plan.halls).map(({ name }) => name)).toEqual(['Hall B']);
    expect(Object.keys(plan.catalogue?.devices ?? {})).toEqual([
      'acme-node-1u',
      'acme-box-2u',
      'acme-strip-36',
    ]);
    expect(Object.keys(plan.powerTopology?.nodes ?? {})).toEqual(['PP-B-A', 'PP-B-B']);
  });
});

describe('a later read', () => {
  it('finds nothing where nothing was changed', () => {
    const objects = small();
    const plan = compared(objects).take(() => true);
    expect(ids(compared(objects, plan))).toEqual([]);
  });

  it('proposes racks that were not taken again', () => {
    const objects = small();
    const plan = compared(objects).take(({ id }) => id !== 'racks/3');
    expect(compared(objects, plan).differences).toMatchObject([{ id: 'racks/3', isSuggested: true }]);
  });

  it('suggests what NetBox changed and the plan did not', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    change(objects, 'racks', 1, { name: 'R-new' });
    change(objects, 'devices', 1, { position: 20 });
    change(objects, 'power-feeds', 1, { amperage: 63 });
    const comparison = compared(objects, plan);
    expect(comparison.differences).toMatchObject([
      {
        id: 'racks/1/name',
        inPlan: 'R0001',
        inNetbox: 'R-new',
        before: 'R0001',
        changedBy: 'netbox',
        isSuggested: true,
      },
      { id: 'devices/1/place', inPlan: 'U1', inNetbox: 'U20', changedBy: 'netbox', isSuggested: true },
      { id: 'feeds/1/current_A', inPlan: '32 A', inNetbox: '63 A', changedBy: 'netbox', isSuggested: true },
    ]);
    const { racks } = suggested(comparison);
    expect(racks['R0001']).toMatchObject({
      name: 'R-new',
      feeds: { A: { current_A: 63 }, B: { current_A: 32 } },
    });
    expect(racks['R0001']?.contents).toEqual({
      s1: { device: 'acme-node-1u', count: 2, position_U: 2 },
      's1-2': { device: 'acme-node-1u', position_U: 20 },
      s4: { device: 'acme-box-2u', position_U: 4 },
      'pdu-a': { device: 'acme-strip-36', count: 2 },
    });
  });

  it('keeps what the planner changed, and shows both', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const edited = withRack(plan, 'R0001', {
      feeds: {
        ...plan.racks['R0001']?.feeds,
        A: { phaseCount: 3, voltage_V: 400, current_A: 16, side: 'A', deratingFraction: 0.8, from: 'PP-A-A' },
      },
    });
    const comparison = compared(objects, edited);
    expect(comparison.differences).toMatchObject([
      {
        id: 'feeds/1/current_A',
        inPlan: '16 A',
        inNetbox: '32 A',
        before: '32 A',
        changedBy: 'plan',
        isSuggested: false,
      },
    ]);
    expect(suggested(comparison).racks).toEqual(edited.racks);
  });

  it('suggests nothing for a field that both changed', () => {
    const objects = small();
    const plan = withRack(suggested(compared(objects)), 'R0001', { name: 'Mine' });
    change(objects, 'racks', 1, { name: 'Theirs' });
    expect(compared(objects, plan).differences).toMatchObject([
      {
        id: 'racks/1/name',
        inPlan: 'Mine',
        inNetbox: 'Theirs',
        before: 'R0001',
        changedBy: 'both',
        isSuggested: false,
      },
    ]);
  });

  it('leaves a difference that was reviewed and not taken unsuggested from then on', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    change(objects, 'racks', 1, { name: 'Theirs' });
    const reviewed = compared(objects, plan).take(() => false);
    expect(compared(objects, reviewed).differences).toMatchObject([
      { id: 'racks/1/name', changedBy: 'plan', isSuggested: false },
    ]);
  });

  it('adds a device to its rack, next to those that are there', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const id = addDevice(objects, { rack: 2, name: 'R0002-late', type: 2, position: 30 });
    const comparison = compared(objects, plan);
    expect(comparison.differences).toMatchObject([
      {
        id: `devices/${String(id)}`,
        kind: 'added',
        text: 'R0002, U30: Acme Box 2U (R0002-late)',
        isSuggested: true,
      },
    ]);
    const taken = suggested(comparison);
    expect(taken.racks['R0002']?.contents).toEqual({
      ...plan.racks['R0002']?.contents,
      late: { device: 'acme-box-2u', position_U: 30 },
    });
    expect(ids(compared(objects, taken))).toEqual([]);
  });

  it('removes a device from the middle of a stack, and keeps cords of the others', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const cords = [{ feed: 'A' }];
    const contents = plan.racks['R0001']?.contents ?? {};
    expect(contents['s1']).toEqual({ device: 'acme-node-1u', count: 3, position_U: 1 });
    const edited = withRack(plan, 'R0001', {
      contents: { ...contents, s1: { device: 'acme-node-1u', count: 3, position_U: 1, cords } },
    });
    remove(objects, 'devices', 2);
    const comparison = compared(objects, edited);
    expect(comparison.differences).toMatchObject([{ id: 'devices/2/gone', kind: 'gone', isSuggested: true }]);
    expect(suggested(comparison).racks['R0001']?.contents).toEqual({
      s1: { device: 'acme-node-1u', position_U: 1, cords },
      's1-2': { device: 'acme-node-1u', position_U: 3, cords },
      s4: contents['s4'],
      'pdu-a': contents['pdu-a'],
    });
  });

  it('moves a device to another rack', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    change(objects, 'devices', 4, { rack: { id: 3, name: 'R0003' }, position: 40 });
    const comparison = compared(objects, plan);
    expect(comparison.differences).toMatchObject([
      { id: 'devices/4/rack', inPlan: 'R0001, U4', inNetbox: 'R0003, U40', isSuggested: true },
    ]);
    const taken = suggested(comparison);
    expect(Object.keys(taken.racks['R0001']?.contents ?? {})).toEqual(['s1', 'pdu-a']);
    expect(taken.racks['R0003']?.contents['R0001-s4']).toEqual({ device: 'acme-box-2u', position_U: 40 });
    expect(ids(compared(objects, taken))).toEqual([]);
  });

  it('does not bring back what was removed from the plan unless it is ticked', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const { R0001: first, R0002: _second, ...racks } = plan.racks;
    if (first === undefined) throw new Error('no rack R0001');
    const { s4: _removed, ...contents } = first.contents;
    const edited = { ...plan, racks: { R0001: { ...first, contents }, ...racks } };
    const comparison = compared(objects, edited);
    expect(comparison.differences).toMatchObject([
      { id: 'racks/2', kind: 'added', changedBy: 'plan', isSuggested: false },
      { id: 'devices/4', kind: 'added', changedBy: 'plan', isSuggested: false },
    ]);
    expect(Object.keys(comparison.take(({ id }) => id === 'racks/2').racks).sort()).toEqual([
      'R0001',
      'R0002',
      'R0003',
    ]);
  });

  it('proposes to remove a rack that is no longer in NetBox, but does not suggest it', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    remove(objects, 'racks', 3);
    const comparison = compared(objects, plan);
    expect(comparison.differences).toMatchObject([{ id: 'racks/3/gone', kind: 'gone', isSuggested: false }]);
    const taken = comparison.take(() => true);
    expect(Object.keys(taken.racks)).toEqual(['R0001', 'R0002']);
    expect(Object.keys(taken.netbox?.racks ?? {})).toEqual(['1', '2']);
  });

  it('says of nothing that it is gone if it was not read', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const part = { ...small(), devices: [], 'power-ports': [], 'power-feeds': [] };
    expect(ids(compared(part, plan, { origin: { ...origin, complete: ['rack'] } }))).toEqual([]);
    const hall = { ...objects, racks: objects.racks.filter(({ id }) => id === 2) };
    expect(ids(compared(hall, plan, { origin: { ...origin, scope: 'site-1/location-2' } }))).toEqual([]);
  });

  it('proposes figures of a device type that NetBox changed, and keeps those that the planner corrected', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const row = plan.catalogue?.devices?.['acme-box-2u'];
    if (row === undefined) throw new Error('no row');
    const edited: Plan = {
      ...plan,
      catalogue: {
        ...plan.catalogue,
        devices: { ...plan.catalogue?.devices, 'acme-box-2u': { ...row, weight_kg: 33 } },
      },
    };
    change(objects, 'device-types', 1, { weight: 25 });
    expect(compared(objects, edited).differences).toMatchObject([
      {
        id: 'types/acme-node-1u/weight_kg',
        inPlan: '20 kg',
        inNetbox: '25 kg',
        changedBy: 'netbox',
        isSuggested: true,
      },
      {
        id: 'types/acme-box-2u/weight_kg',
        inPlan: '33 kg',
        inNetbox: '20 kg',
        changedBy: 'plan',
        isSuggested: false,
      },
    ]);
  });

  it('finds the racks of a hall that was renamed in the plan', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const halls = Object.fromEntries(
      Object.entries(plan.halls).map(([id, hall]) => [id, { ...hall, name: `${hall.name} (north)` }]),
    );
    expect(ids(compared(objects, { ...plan, halls }))).toEqual([]);
  });

  it('forgets what it knows of another NetBox', () => {
    const objects = small();
    const plan = suggested(compared(objects));
    const other = compared(objects, plan, { origin: { ...origin, address: 'https://other.example' } });
    expect(ids(other)).toEqual([]);
    expect(other.take(() => false).netbox?.address).toBe('https://other.example');
  });
});

describe('a plan without a review', () => {
  it('is compared with the racks of the same names, and nothing of it is suggested to change', () => {
    const objects = small();
    const { plan } = importNetbox(documentsOf(objects), { library, year: 2026 });
    change(objects, 'devices', 1, { position: 20 });
    change(objects, 'power-feeds', 1, { amperage: 63 });
    expect(compared(objects, plan).differences).toMatchObject([
      { id: 'devices/1', kind: 'added', isSuggested: true },
      { id: 'feeds/1/current_A', changedBy: 'unknown', isSuggested: false },
    ]);
  });

  it('keeps racks that stand for several', () => {
    const objects = small();
    const { plan } = importNetbox(documentsOf(objects), { library, year: 2026 });
    const places = {
      R0001: { x_mm: 0, y_mm: 0, facing_deg: 0 },
      R0009: { x_mm: 600, y_mm: 0, facing_deg: 0 },
    } as const;
    const { review, differences } = compared(objects, withRack(plan, 'R0001', { count: 2, places }));
    expect(differences).toEqual([]);
    expect(review.filter(({ code }) => code === 'netbox-plan-kept')).toMatchObject([{ path: 'racks/1' }]);
  });
});

describe('taking everything', () => {
  const anyChange = fc.oneof(
    fc.record({
      kind: fc.constant('move-device'),
      id: fc.integer({ min: 1, max: 18 }),
      to: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({
      kind: fc.constant('retype-device'),
      id: fc.integer({ min: 1, max: 18 }),
      to: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      kind: fc.constant('rerack-device'),
      id: fc.integer({ min: 1, max: 18 }),
      to: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constant('remove-device'),
      id: fc.integer({ min: 1, max: 18 }),
      to: fc.constant(0),
    }),
    fc.record({
      kind: fc.constant('add-device'),
      id: fc.integer({ min: 1, max: 3 }),
      to: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({
      kind: fc.constant('rename-rack'),
      id: fc.integer({ min: 1, max: 3 }),
      to: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({
      kind: fc.constant('resize-feed'),
      id: fc.integer({ min: 1, max: 6 }),
      to: fc.integer({ min: 10, max: 63 }),
    }),
    fc.record({ kind: fc.constant('remove-feed'), id: fc.integer({ min: 1, max: 6 }), to: fc.constant(0) }),
  );
  type Change = ReturnType<typeof anyChange.generate>['value'];

  function make(objects: NetboxObjects, { kind, id, to }: Change): void {
    const has = (endpoint: NetboxEndpoint): boolean => objects[endpoint].some((one) => one.id === id);
    if (kind === 'move-device' && has('devices')) change(objects, 'devices', id, { position: to });
    if (kind === 'retype-device' && has('devices')) {
      const model = to === 1 ? 'Node 1U' : 'Box 2U';
      change(objects, 'devices', id, {
        device_type: { id: to, manufacturer: { id: 1, name: 'Acme' }, model },
      });
    }
    if (kind === 'rerack-device' && has('devices')) {
      change(objects, 'devices', id, { rack: { id: to, name: String(objects.racks[to - 1]?.['name']) } });
    }
    if (kind === 'remove-device' && has('devices')) remove(objects, 'devices', id);
    if (kind === 'add-device')
      addDevice(objects, {
        rack: id,
        name: `new-${String(objects.devices.length)}-${String(to)}`,
        type: 1,
        position: to,
      });
    if (kind === 'rename-rack') change(objects, 'racks', id, { name: `Renamed ${String(id)} ${String(to)}` });
    if (kind === 'resize-feed' && has('power-feeds')) change(objects, 'power-feeds', id, { amperage: to });
    if (kind === 'remove-feed' && has('power-feeds')) remove(objects, 'power-feeds', id);
  }

  it('leaves no difference, whatever was changed in NetBox and in the plan', () => {
    const planned = fc.record({
      rack: fc.integer({ min: 1, max: 3 }),
      entry: fc.constantFrom('s1', 's4', 'pdu-a'),
    });
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 12 }),
        fc.array(planned, { maxLength: 3 }),
        (changes, removed) => {
          const objects = small();
          let plan = compared(objects).take(() => true);
          for (const { rack, entry } of removed) {
            const id = `R000${String(rack)}`;
            const { [entry]: _gone, ...contents } = plan.racks[id]?.contents ?? {};
            plan = withRack(plan, id, { contents });
          }
          for (const one of changes) make(objects, one);
          const taken = compared(objects, plan).take(() => true);
          expect(ids(compared(objects, taken))).toEqual([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
