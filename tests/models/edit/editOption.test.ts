import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designOfOption, editOption } from '../../../models/edit/commands/editOption.ts';
import { connectRacks } from '../../../models/edit/commands/powerFeeds.ts';
import {
  addNode,
  connectNode,
  disconnectNode,
  removeNode,
} from '../../../models/edit/commands/powerNodes.ts';
import { startTopology } from '../../../models/edit/commands/powerTopology.ts';
import { changeValue } from '../../../models/edit/commands/values.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, textAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { runs } from '../../support/runs.ts';

const FORM = { form: '2n', itLoad_kW: 800, blockRating_kW: 500 } as const;

/** A hall with a topology, and an option that adds a generator and has another rating of the first UPS. */
function hallWithOption(): JsonObject {
  const { options: _options, ...plain } = hall as unknown as JsonObject & { options?: unknown };
  const started = applyEdits(plain, startTopology(plain, FORM).edits).document;
  const first = Object.entries(objectAt(started, ['powerTopology', 'nodes'])).find(
    ([, node]) => valueAt(node, ['kind']) === 'ups',
  )?.[0];
  return {
    ...started,
    options: {
      base: { name: 'As planned', changes: {} },
      own: {
        name: 'Own topology',
        changes: {
          site: { name: 'Elsewhere' },
          powerTopology: {
            nodes: {
              'gen-x': { kind: 'generator', unitCount: 1, unitRating_kW: 1000 },
              [first ?? '']: { unitRating_kW: 750 },
            },
          },
        },
      },
    },
  };
}

const start = hallWithOption();
const nodesOf = (design: JsonObject): string[] => Object.keys(objectAt(design, ['powerTopology', 'nodes']));
const scenario = (document: JsonObject, id: string): unknown =>
  scenarioAt(parsePlan(JSON.parse(JSON.stringify(document))), id);

const pick = <T>(from: readonly T[], die: number): T => from[die % from.length] as T;
const commands: readonly ((design: JsonObject, dice: readonly number[]) => Command)[] = [
  (design, [one = 0, place = 0, kind = 0]) =>
    addNode(design, {
      near: pick(nodesOf(design), one),
      place: pick(['above', 'below', 'parallel'] as const, place),
      kind: pick(['pdu', 'ups', 'generator'] as const, kind),
    }).command,
  (design, [one = 0, other = 0]) => removeNode(design, pick(nodesOf(design), one), other % 2 === 0),
  (design, [one = 0, other = 0]) =>
    connectNode(design, pick(nodesOf(design), one), { list: 'nodes', id: pick(nodesOf(design), other) }),
  (design, [one = 0, other = 0]) =>
    disconnectNode(design, pick(nodesOf(design), one), { list: 'nodes', id: pick(nodesOf(design), other) }),
  (design, [one = 0, kind = 0]) =>
    changeValue(design, {
      path: ['powerTopology', 'nodes', pick(nodesOf(design), one), 'kind'],
      value: pick(['pdu', 'ups', 'switchboard'], kind),
      label: 'Kind',
    }),
  (design, [one = 0, rating = 0]) =>
    changeValue(design, {
      path: ['powerTopology', 'nodes', pick(nodesOf(design), one), 'unitRating_kW'],
      value: rating % 3 === 0 ? undefined : 100 + rating,
      label: 'Unit rating',
    }),
  (design, [one = 0]) => {
    const feeds = Object.entries(objectAt(design, ['racks', 'gpu', 'feeds']));
    const from = feeds.map(([, feed]) => textAt(feed, ['from']) ?? '');
    const [feedId = ''] = feeds[0] ?? [];
    return connectRacks(design, { from, feedIds: [feedId], nodeId: pick(nodesOf(design), one) });
  },
  (design, [form = 0]) => startTopology(design, { ...FORM, form: pick(['2n', 'n+1'] as const, form) }),
];

describe('an edit of the topology of an option', () => {
  it('changes the option alone, and keeps what it states', () => {
    const design = designOfOption(start, 'own');
    const near = nodesOf(design).at(-1) ?? '';
    const added = addNode(design, { near: 'gen-x', place: 'parallel', kind: 'generator' });
    const command = editOption(start, 'own', added.command);
    expect(command.label).toBe('add a node parallel to gen-x in Own topology');
    const { document } = applyEdits(start, command.edits);
    expect(valueAt(document, ['options', 'own', 'changes', 'powerTopology', 'nodes', added.id])).toEqual({
      kind: 'generator',
      unitCount: 1,
      unitRating_kW: 1000,
    });
    expect(scenario(document, 'base')).toEqual(scenario(start, 'base'));
    const removed = editOption(document, 'own', removeNode(designOfOption(document, 'own'), near, false));
    const without = applyEdits(document, removed.edits).document;
    expect(nodesOf(designOfOption(without, 'own'))).not.toContain(near);
    expect(objectAt(without, ['powerTopology'])).toBe(objectAt(start, ['powerTopology']));
  });

  it('states a node of another kind as a whole, since a patch replaces what is of another kind', () => {
    const ups =
      nodesOf(start).find((id) => valueAt(start, ['powerTopology', 'nodes', id, 'kind']) === 'ups') ?? '';
    const design = designOfOption(start, 'own');
    const path = ['powerTopology', 'nodes', ups, 'kind'];
    const command = editOption(start, 'own', changeValue(design, { path, value: 'pdu', label: 'Kind' }));
    const after = designOfOption(applyEdits(start, command.edits).document, 'own');
    expect(valueAt(after, ['powerTopology', 'nodes', ups])).toEqual({
      ...objectAt(design, ['powerTopology', 'nodes', ups]),
      kind: 'pdu',
    });
  });

  it('gives the option the design that the command makes, changes no other, and is undone to the byte', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(commands.length - 1), fc.array(fc.nat(99), { minLength: 3, maxLength: 3 })),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (steps) => {
          let document = start;
          for (const [index, dice] of steps) {
            const design = designOfOption(document, 'own');
            const command = commands[index]?.(design, dice);
            if (command === undefined) continue;
            const { edits } = editOption(document, 'own', command);
            const done = applyEdits(document, edits);
            expect(designOfOption(done.document, 'own')).toEqual(applyEdits(design, command.edits).document);
            expect(designOfOption(done.document, 'base')).toEqual(designOfOption(start, 'base'));
            expect(JSON.stringify(applyEdits(done.document, done.inverse).document)).toBe(
              JSON.stringify(document),
            );
            document = done.document;
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
