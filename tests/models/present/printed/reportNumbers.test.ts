import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { reportHtml } from '../../../../models/present/printed/reportHtml.ts';
import { onlyOption } from '../../../../models/report/onlyOption.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { loadNodeLibrary } from '../../../../server/files/nodeLibrary.ts';
import { expectReported, numbersOf, plainOf } from './printedNumbers.ts';

const library = loadNodeLibrary();
const plans = ['air-vs-liquid', 'air-vs-liquid-computed', 'hall-owned', 'mixed-hall', 'ai-hall'] as const;
const planOf = (name: string): Plan =>
  parsePlan(JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')));
/** The report as `--json` writes it. */
const jsonOf = (plan: Plan): unknown => JSON.parse(JSON.stringify(reportPlan(plan, library)));

/** Numbers that the report does not contain, and why they are right. */
const derivations: Readonly<Record<string, string>> = {
  'findings of all options, the same of several options once': 'counted from the findings of the report',
  'number of findings of the option': 'counted from the findings of the report',
  'counted in the documentation of the validation': 'not of the plan; the table equals docs/validation.md',
  'number of the overloads that are listed': 'length of a list of the report',
};

/** Columns of texts that may be numbers: years of publications, scopes, and the figures of other publications. */
const numberTexts = new Set([
  'Year',
  'Scope',
  'Reference',
  'Plenum',
  'Tolerance',
  'Month',
  'Value',
  'Quality of its figures',
]);

/** Cells of the tables that look like a number and are not marked as one, with the heading of their column. */
function unmarkedNumbers(html: string): { readonly head: string; readonly text: string }[] {
  return [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].flatMap(([, table = '']) => {
    const heads = [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head = '']) =>
      plainOf(head.replace(/ <span.*/, '')),
    );
    return [...table.matchAll(/<tr[^>]*>(<th scope="row".*?)<\/tr>/g)].flatMap(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].flatMap(([, cell = ''], column) =>
        /^[−-]?\d[\d.,]*( \S+)?$/.test(cell) ? [{ head: heads[column] ?? '', text: plainOf(cell) }] : [],
      ),
    );
  });
}

describe('the numbers of the printed report', () => {
  it.each(plans)('of %s are those of --json, rounded as their digits say', (name) => {
    const plan = planOf(name);
    const report = jsonOf(plan);
    const numbers = numbersOf(reportHtml(plan, library));
    expect(numbers.length).toBeGreaterThan(200);
    for (const number of numbers) expectReported(number, report);
  });

  it.each(plans)('of %s all have a place in the report, or are known to have none', (name) => {
    const html = reportHtml(planOf(name), library);
    const numbers = numbersOf(html);
    const placeless = numbers.filter(({ at, value }) => at.length === 0 && value !== null);
    const unknown = placeless.filter(({ derivation = '' }) => !(derivation in derivations));
    expect(unknown).toEqual([]);
    expect(unmarkedNumbers(html).filter(({ head }) => !numberTexts.has(head))).toEqual([]);
  });

  it('of one option are those of its own report', () => {
    const plan = planOf('hall-owned');
    const id = reportPlan(plan, library).options.at(-1)?.id ?? '';
    const report: unknown = JSON.parse(JSON.stringify(onlyOption(reportPlan(plan, library), id)));
    const numbers = numbersOf(reportHtml(plan, library, { optionId: id }));
    expect(numbers.length).toBeGreaterThan(200);
    for (const number of numbers) expectReported(number, report);
  });

  it('are refused if a place holds another number', () => {
    const plan = planOf('air-vs-liquid');
    const report = jsonOf(plan) as { options: { annual: { facilityEnergy_kWh: number } }[] };
    const first = report.options[0];
    if (first !== undefined) first.annual.facilityEnergy_kWh += 1;
    const numbers = numbersOf(reportHtml(plan, library));
    expect(() => {
      for (const number of numbers) expectReported(number, report);
    }).toThrow();
  });
});
