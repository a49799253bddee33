import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { check } from '../../../../models/plan/prepare/check.ts';
import { library } from '../../../support/library.ts';

const hall = JSON.parse(
  readFileSync(new URL('../../../../examples/hall-1mw.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const [rackId = '', rack] = Object.entries(hall['racks'] as Record<string, { contents: object }>)[0] ?? [];
const [contentId = ''] = Object.keys(rack?.contents ?? {});

const plan = (): Plan =>
  parsePlan({
    ...hall,
    options: {
      base: { name: 'As it is', changes: {} },
      cheaper: { name: 'Other price', changes: { tariff: { energyPrice_per_kWh: 0.01 } } },
      fewer: {
        name: 'Fewer devices',
        changes: { racks: { [rackId]: { contents: { [contentId]: { count: 1 } } } } },
      },
      again: { name: 'As it is, after another', changes: {} },
    },
  });

const topologyOf = (of: Plan, id: string) => prepare(scenarioAt(of, id), library).facility?.topology;

describe('the power topology of several options', () => {
  it('is one and the same where neither it nor what it feeds changes', () => {
    const of = plan();
    const base = topologyOf(of, 'base');
    expect(base).toBeTypeOf('object');
    expect(topologyOf(of, 'cheaper')).toBe(base);
  });

  it('is another where the racks draw another power', () => {
    const of = plan();
    expect(topologyOf(of, 'fewer')).not.toBe(topologyOf(of, 'base'));
  });

  it('gives the findings that each option has by itself', () => {
    const shared = plan();
    for (const id of ['base', 'cheaper', 'fewer', 'again']) {
      const findings = (of: Plan) => {
        const { facility } = prepare(scenarioAt(of, id), library);
        return facility === null ? [] : check(facility);
      };
      expect(findings(shared)).toEqual(findings(plan()));
    }
  });
});
