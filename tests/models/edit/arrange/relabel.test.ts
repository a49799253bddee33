import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsInUse } from '../../../../models/edit/commands/arrange/labelsInUse.ts';
import { numberingSchemes } from '../../../../models/edit/commands/arrange/numbering.ts';
import { uncertainDecisionCount } from '../../../../models/edit/commands/arrange/relabel.ts';
import { renumbered, renumberRacks } from '../../../../models/edit/commands/arrange/renumberRacks.ts';
import { swapRacks } from '../../../../models/edit/commands/arrange/swapRacks.ts';
import { decideOnFindings } from '../../../../models/edit/commands/findingDecisions.ts';
import { relabelRack } from '../../../../models/edit/commands/floorPlaces.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { decisionTargets } from '../../../../models/present/figures/decisionTargets.ts';
import { groupFindings } from '../../../../models/present/figures/groupFindings.ts';
import { isOpen } from '../../../../models/problems/openFindings.ts';
import { reviewPlan } from '../../../../models/report/reportPlan.ts';
import { library } from '../../../support/library.ts';
import { runs } from '../../../support/runs.ts';
import { emptyHall, hallWith, sceneIn } from './drawnHall.ts';

const base = hallWith(hallWith(emptyHall(), 'one', 3, [3000, 4800]), 'two', 2, [3000, 9000]);

/** A hall whose option moves A01 and takes A02 away, with decisions that name racks. */
const quoted: JsonObject = {
  ...base,
  options: {
    moved: {
      name: 'Moved',
      changes: {
        racks: {
          one: { places: { A01: { x_mm: 3500 }, A02: null, X01: { x_mm: 9000, y_mm: 9000, facing_deg: 0 } } },
        },
      },
    },
  },
  findingDecisions: {
    d1: {
      code: 'rack-clearance',
      path: 'racks.one.places.A01',
      decision: 'accepted',
      reason: 'A01 is removed in May.',
      message: 'The front clearance of A01 to A02, A01-2 and A012 is 5 mm; 1,200 mm required.',
    },
    d2: {
      code: 'rack-overlap',
      path: 'racks.one',
      decision: 'ignored',
      reason: 'Known.',
      message: 'A02 overlaps A03.',
      consequenceDigest: '0123abcd',
    },
    d3: {
      code: 'floor-load',
      path: 'halls.hall-1',
      decision: 'ignored',
      reason: 'Known.',
      message: 'Nothing of a rack.',
    },
  },
};

const written = (document: JsonObject): string => JSON.stringify(document);
const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;
const renumber = (document: JsonObject, keys: readonly string[], firstNumber = 1): JsonObject => {
  const request = { rows: [keys], scheme: 'letter' as const, firstRow: 0, firstNumber };
  return after(document, renumberRacks(document, renumbered(document, request)).command);
};
const decision = (document: JsonObject, id: string): JsonObject =>
  objectAt(document, ['findingDecisions', id]);
const changesIn = (document: JsonObject): JsonObject =>
  objectAt(document, ['options', 'moved', 'changes', 'racks', 'one', 'places']);

describe('what quotes the label of a rack', () => {
  it('follows the rack when its row is renumbered, also where labels are exchanged', () => {
    const numbered = renumber(quoted, ['one/A03', 'one/A02', 'one/A01']);
    expect(Object.entries(changesIn(numbered)).slice(0, 2)).toEqual([
      ['A03', { x_mm: 3500 }],
      ['A02', null],
    ]);
    expect(decision(numbered, 'd1')).toMatchObject({
      path: 'racks.one.places.A03',
      message: 'The front clearance of A03 to A02, A01-2 and A012 is 5 mm; 1,200 mm required.',
      // What a person wrote stays as it was written.
      reason: 'A01 is removed in May.',
    });
    expect(decision(numbered, 'd2')['message']).toBe('A02 overlaps A01.');
    expect(decision(numbered, 'd3')).toBe(decision(quoted, 'd3'));
    expect(uncertainDecisionCount(quoted)).toBe(1);
  });

  it('follows a rack that gets another label, and one that is swapped with one of another entry', () => {
    const relabelled = after(quoted, relabelRack(quoted, 'one', { from: 'A01', to: 'K7' }));
    expect(Object.keys(changesIn(relabelled))).toEqual(['K7', 'A02', 'X01']);
    expect(decision(relabelled, 'd1')['path']).toBe('racks.one.places.K7');
    const item = (key: string): any => sceneIn(quoted).items.find((one) => one.key === key);
    const two = Object.keys(objectAt(quoted, ['racks', 'two', 'places']))[0] ?? '';
    const swapped = after(quoted, swapRacks(quoted, [item('one/A01'), item(`two/${two}`)]).command);
    expect(changesIn(swapped)[two]).toEqual({ x_mm: 3500 });
    expect(decision(swapped, 'd1')).toMatchObject({ path: `racks.one.places.${two}` });
    expect(() => parsePlan(JSON.parse(written(swapped)))).not.toThrow();
  });

  it('keeps a label that only an option has: no other rack gets it', () => {
    expect(labelsInUse(quoted).has('X01')).toBe(true);
    expect(relabelRack(quoted, 'one', { from: 'A01', to: 'X01' }).edits).toEqual([]);
    const request = { rows: [['one/A01']], scheme: 'letter' as const, firstRow: 23, firstNumber: 1 };
    expect(renumbered(quoted, request).problem).toBe('X01 is the label of other racks.');
  });

  it('leaves the text of a decision where a label is a number', () => {
    const five = after(quoted, relabelRack(quoted, 'one', { from: 'A01', to: '5' }));
    const six = after(five, relabelRack(five, 'one', { from: '5', to: '6' }));
    expect(decision(six, 'd1')).toMatchObject({ path: 'racks.one.places.6' });
    expect(decision(six, 'd1')['message']).toContain('is 5 mm; 1,200 mm required.');
  });

  it('keeps decisions on findings in force', () => {
    const review = (document: JsonObject): ReturnType<typeof reviewPlan> =>
      reviewPlan(parsePlan(JSON.parse(written(document))), library);
    const groups = groupFindings(review(base).options).filter(
      ({ finding }) => (finding.consequences ?? []).length === 0 && /\bA0\d\b/.test(finding.message),
    );
    const { targets } = decisionTargets(groups);
    expect(targets.length).toBeGreaterThan(0);
    const decided = after(base, decideOnFindings(base, targets, { decision: 'accepted', reason: 'Known.' }));
    const open = (document: JsonObject): number =>
      review(document)
        .options.flatMap(({ findings }) => findings)
        .filter(isOpen).length;
    const before = open(decided);
    expect(before).toBeLessThan(open(base));
    expect(open(renumber(decided, ['one/A01', 'one/A02', 'one/A03'], 40))).toBe(before);
  });

  it('comes back to the byte when a renumbering is undone, and every option is valid on the way', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['one/A01', 'one/A02', 'one/A03', 'two/A04', 'two/A05'], { minLength: 1 }),
        fc.constantFrom(...numberingSchemes.map(({ id }) => id)),
        fc.nat(25),
        fc.integer({ min: 1, max: 6 }),
        (keys, scheme, firstRow, firstNumber) => {
          const request = { rows: [keys], scheme, firstRow, firstNumber };
          const { edits } = renumberRacks(quoted, renumbered(quoted, request)).command;
          const { document, inverse } = applyEdits(quoted, edits);
          expect(written(applyEdits(document, inverse).document)).toBe(written(quoted));
          expect(() => parsePlan(JSON.parse(written(document)))).not.toThrow();
          expect(Object.keys(changesIn(document))).toHaveLength(3);
          for (const label of Object.keys(changesIn(document)).slice(0, 2)) {
            expect(valueAt(document, ['racks', 'one', 'places', label])).toBeDefined();
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
