import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { connectRacks, feedsForNode, feedsOfGroup } from '../../../models/edit/commands/powerFeeds.ts';
import {
  addNode,
  connectionProblem,
  connectNode,
  disconnectNode,
  preferSource,
  removeNode,
  sourcesAt,
} from '../../../models/edit/commands/powerNodes.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, textAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { nodeKinds } from '../../../models/power/topology/topologySchema.ts';
import { runs } from '../../support/runs.ts';

const plan = hall as unknown as JsonObject;
const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;
const sources = (document: JsonObject, id: string, list = 'nodes'): string[] =>
  sourcesAt(document, ['powerTopology', list, id]);
const node = (id: string) => ({ list: 'nodes', id }) as const;

describe('a node that is added', () => {
  it('below another one is fed by it, on its side', () => {
    const { command, id } = addNode(plan, { near: 'ups-a', place: 'below', kind: 'pdu' });
    expect(valueAt(after(plan, command), ['powerTopology', 'nodes', id])).toEqual({
      kind: 'pdu',
      side: 'A',
      from: ['ups-a'],
    });
  });

  it('above another one is between it and its sources', () => {
    const { command, id } = addNode(plan, { near: 'switchgear-a', place: 'above', kind: 'transfer-switch' });
    const changed = after(plan, command);
    expect(sources(changed, 'switchgear-a')).toEqual([id]);
    expect(sources(changed, id)).toEqual(['transformer-a', 'generator-a']);
  });

  it('above another one as a generator is a further source, not one between', () => {
    const { command, id } = addNode(plan, { near: 'ups-a', place: 'above', kind: 'generator' });
    const changed = after(plan, command);
    expect(sources(changed, 'ups-a')).toEqual(['switchgear-a', id]);
    expect(sources(changed, id)).toEqual([]);
  });

  it('parallel to another one has its ratings and sources, and feeds the nodes and loads that it feeds', () => {
    const { command, id } = addNode(plan, { near: 'ups-a', place: 'parallel', kind: 'pdu' });
    const changed = after(plan, command);
    expect(objectAt(changed, ['powerTopology', 'nodes', id])).toMatchObject({
      kind: 'ups',
      from: ['switchgear-a'],
      unitCount: 3,
      unitRating_kW: 500,
    });
    expect(textAt(changed, ['powerTopology', 'nodes', id, 'name'])).toBeUndefined();
    expect(sources(changed, 'busway-1a')).toEqual(['ups-a', id]);
    expect(sources(changed, 'cooling-controls', 'loads')).toEqual(['ups-a', 'ups-b', id]);
  });
});

describe('a connection', () => {
  it('adds a source after those that there are, and can be preferred and taken away', () => {
    const tied = after(plan, connectNode(plan, 'ups-b', node('busway-1a')));
    expect(sources(tied, 'busway-1a')).toEqual(['ups-a', 'ups-b']);
    const preferred = after(tied, preferSource(tied, 'ups-b', node('busway-1a')));
    expect(sources(preferred, 'busway-1a')).toEqual(['ups-b', 'ups-a']);
    const left = after(preferred, disconnectNode(preferred, 'ups-a', node('busway-1a')));
    expect(sources(left, 'busway-1a')).toEqual(['ups-b']);
  });

  it.each([
    ['busway-1a', 'ups-a', 'would close a loop'],
    ['busway-1a', 'transformer-a', 'would close a loop'],
    ['ups-a', 'ups-a', 'cannot feed itself'],
    ['ups-a', 'utility-a', 'is a source: nothing feeds it'],
    ['ups-a', 'busway-1a', 'already feeds'],
  ])('from %s to %s is refused in words, and changes nothing', (source, target, reason) => {
    expect(connectionProblem(plan, source, node(target))).toContain(reason);
    expect(connectNode(plan, source, node(target)).edits).toEqual([]);
  });

  it('that is the last one of a load stays, since the plan would not be valid without', () => {
    const load = { list: 'loads', id: 'cooling-controls' } as const;
    const one = after(plan, disconnectNode(plan, 'ups-a', load));
    expect(sources(one, 'cooling-controls', 'loads')).toEqual(['ups-b']);
    expect(disconnectNode(one, 'ups-b', load).edits).toEqual([]);
  });
});

describe('a node that is removed', () => {
  it('is gone from sources, feeds, positions and units of the floor', () => {
    const changed = after(plan, removeNode(plan, 'busway-1a', false));
    expect(JSON.stringify(changed)).not.toContain('busway-1a"');
    expect(() => parsePlan(changed)).not.toThrow();
  });

  it('with its lines joined leaves its sources to what it fed, racks included', () => {
    const changed = after(plan, removeNode(plan, 'busway-1a', true));
    expect(textAt(plan, ['racks', 'gpu', 'feeds', 'A1', 'from'])).toBe('busway-1a');
    expect(textAt(changed, ['racks', 'gpu', 'feeds', 'A1', 'from'])).toBe('ups-a');
    const without = after(plan, removeNode(plan, 'switchgear-a', true));
    expect(sources(without, 'ups-a')).toEqual(['transformer-a', 'generator-a']);
  });
});

describe('the feeds of racks', () => {
  const from = ['busway-1a', 'busway-1b'];

  it('are those of the side of a node', () => {
    expect(feedsForNode(plan, from, 'busway-2a')).toEqual(['A1', 'A2']);
    expect(feedsForNode(plan, from, 'busway-2b')).toEqual(['B1', 'B2']);
  });

  it('go to another node for all racks of the group, and for no other racks', () => {
    const changed = after(plan, connectRacks(plan, { from, feedIds: ['A1', 'A2'], nodeId: 'busway-2a' }));
    expect(feedsOfGroup(changed, ['busway-2a', 'busway-1b']).map((feed) => feed.from)).toEqual([
      'busway-2a',
      'busway-2a',
      'busway-1b',
      'busway-1b',
    ]);
    expect(feedsOfGroup(changed, from)).toEqual([]);
    const others = ['busway-2a', 'busway-2b'];
    expect(feedsOfGroup(changed, others)).toEqual(feedsOfGroup(plan, others));
  });

  it('of a position that takes a node from its entry stay on it when the entry changes', () => {
    const path = ['racks', 'gpu', 'places', 'A01', 'from'];
    const partly = applyEdits(plan, [
      { kind: 'set', path, value: { B1: 'busway-2b', B2: 'busway-2b' } },
    ]).document;
    const changed = after(partly, connectRacks(partly, { from, feedIds: ['A1'], nodeId: 'busway-2a' }));
    expect(textAt(changed, ['racks', 'gpu', 'feeds', 'A1', 'from'])).toBe('busway-2a');
    expect(textAt(changed, [...path, 'A1'])).toBe('busway-1a');
  });
});

/** A command on nodes of a document that are chosen by number. */
const anyStep = fc.record({
  what: fc.constantFrom(
    'below',
    'above',
    'parallel',
    'connect',
    'disconnect',
    'prefer',
    'remove',
    'join',
    'racks',
  ),
  one: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom(...nodeKinds),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function commandOf(document: JsonObject, { what, one, other, kind }: Step): Command {
  const ids = Object.keys(objectAt(document, ['powerTopology', 'nodes']));
  const [near = '', far = ''] = [ids[one % ids.length], ids[other % ids.length]];
  switch (what) {
    case 'below':
    case 'above':
    case 'parallel':
      return addNode(document, { near, place: what, kind }).command;
    case 'connect':
      return connectNode(document, near, node(far));
    case 'disconnect':
      return disconnectNode(document, sources(document, far)[0] ?? near, node(far));
    case 'prefer':
      return sources(document, far).length === 0
        ? { label: '', edits: [] }
        : preferSource(document, sources(document, far).at(-1) ?? '', node(far));
    case 'racks':
      return connectRacks(document, { from: ['busway-1a', 'busway-1b'], feedIds: ['A1'], nodeId: near });
    case 'remove':
    case 'join':
      return ids.length < 3 ? { label: '', edits: [] } : removeNode(document, near, what === 'join');
  }
}

describe('any sequence of edits', () => {
  it('leaves a plan that can be read, without loops, and is undone to the same bytes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 30 }), (steps) => {
        let document = plan;
        const inverses: (readonly Command['edits'][number][])[] = [];
        for (const step of steps) {
          const applied = applyEdits(document, commandOf(document, step).edits);
          document = applied.document;
          inverses.push(applied.inverse);
        }
        const { powerTopology } = parsePlan(document);
        const left = new Map(
          Object.entries(powerTopology?.nodes ?? {}).map(([id, { from = [] }]) => [id, from]),
        );
        for (let count = -1; count !== left.size;) {
          count = left.size;
          for (const [id, from] of left) if (!from.some((source) => left.has(source))) left.delete(id);
        }
        expect([...left.keys()]).toEqual([]);
        for (const inverse of inverses.toReversed()) document = applyEdits(document, inverse).document;
        expect(JSON.stringify(document)).toBe(JSON.stringify(plan));
      }),
      { numRuns: runs(100) },
    );
  });
});
