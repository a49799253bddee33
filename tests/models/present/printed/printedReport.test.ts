import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { printedReport } from '../../../../models/present/printed/printedReport.ts';
import { printedSource } from '../../../../models/present/printed/printedSource.ts';
import { reportHtml } from '../../../../models/present/printed/reportHtml.ts';
import { sectionChoices } from '../../../../models/present/printed/sectionChoices.ts';
import { loadNodeLibrary } from '../../../../server/files/nodeLibrary.ts';

const library = loadNodeLibrary();
const example = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
const planOf = (name: string): Plan => parsePlan(example(name));

describe('the printed report', () => {
  it('has every section in order, each with content', () => {
    const { sections } = printedReport(printedSource(planOf('hall-owned'), library));
    expect(sections.map(({ id }) => id)).toEqual(sectionChoices.map(({ id }) => id));
    expect(sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
  });

  it('has only the chosen sections, in the order of the report', () => {
    const source = printedSource(planOf('air-vs-liquid'), library);
    const { sections } = printedReport(source, { sections: ['bill', 'summary'] });
    expect(sections.map(({ id }) => id)).toEqual(['summary', 'bill']);
  });

  it('states savings together with what else differs', () => {
    const source = printedSource(planOf('hall-owned'), library);
    const { sections } = printedReport(source, { sections: ['summary'] });
    const texts = JSON.stringify(sections);
    expect(texts).toContain('Differs not only in cooling, but in');
    expect(texts).toContain('are unverified');
  });

  it('says what a plan does not state instead of leaving it out', () => {
    const plan = example('air-vs-liquid') as { halls: Record<string, { room?: unknown }> };
    for (const hall of Object.values(plan.halls)) delete hall.room;
    for (const rack of Object.values(
      (plan as unknown as { racks: Record<string, { places?: unknown }> }).racks,
    ))
      delete rack.places;
    const html = reportHtml(parsePlan(plan), library);
    expect(html.includes('The plan states no power topology')).toBe(true);
    expect(html.includes('The plan states no cost of ownership')).toBe(true);
    expect(html.includes('no plant is sized')).toBe(true);
    expect(html.includes('No hall of the plan has a room')).toBe(true);
  });

  it('never adds up carbon of several scopes', () => {
    const { sections } = printedReport(printedSource(planOf('hall-owned'), library), {
      sections: ['carbon'],
    });
    const tables = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(table).not.toHaveProperty('totalCount');
  });

  it('is the same for the same plan and day', () => {
    const plan = planOf('air-vs-liquid');
    const request = { date: '2026-11-30' };
    expect(reportHtml(plan, library, request) === reportHtml(plan, library, request)).toBe(true);
    expect(reportHtml(plan, library, request).includes('2026-11-30')).toBe(true);
  });

  it('refuses an unknown option', () => {
    expect(() => reportHtml(planOf('air-vs-liquid'), library, { optionId: 'steam' })).toThrow(
      'unknown option',
    );
  });

  it('prints on the chosen paper', () => {
    const plan = planOf('air-vs-liquid');
    expect(reportHtml(plan, library).includes('size: A4')).toBe(true);
    expect(reportHtml(plan, library, { paper: 'letter' }).includes('size: letter')).toBe(true);
  });
});

/** Names that would be markup, style or script if they were not escaped. */
const hostile = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); } </style><style>* { display: none } /*",
  '&lt;b&gt; & <b>bold</b>',
  'a\u202eb\u2066c',
] as const;

/** The elements that the report consists of. */
const allowed = new Set(
  (
    'html head meta title style body header p h1 h2 h3 dl div dt dd nav ol ul li a span main section data ' +
    'table caption thead tbody tr th td strong figure figcaption svg g rect path line text circle defs pattern ' +
    'polygon polyline ellipse tspan desc'
  ).split(' '),
);

describe('a plan with hostile names', () => {
  it.each(hostile)('stays text: %s', (name) => {
    const plan = example('air-vs-liquid') as {
      name: string;
      halls: Record<string, { name: string }>;
      racks: Record<string, { name?: string }>;
      options: Record<string, { name: string }>;
    };
    plan.name = name.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');
    for (const part of [plan.halls, plan.racks, plan.options].flatMap((parts) => Object.values(parts))) {
      part.name = name;
    }
    const html = reportHtml(parsePlan(plan), library);
    const markup = html.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '<style>').replace(/="[^"]*"/g, '=""');
    expect(html.match(/<style/g)).toHaveLength(2);
    const tags = [...markup.matchAll(/<\/?([a-zA-Z!][^\s>/]*)/g)].map(([, tag = '']) => tag);
    expect(tags.filter((tag) => !allowed.has(tag) && tag !== '!doctype')).toEqual([]);
    expect(/<[^>]*\son[a-z]+=/.test(markup)).toBe(false);
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false);
  });

  it('refers to nothing outside the file', () => {
    const html = reportHtml(planOf('hall-owned'), library);
    expect(/(src|href)="(?!#)/.test(html)).toBe(false);
    expect(/url\((?!#)/.test(html)).toBe(false);
    expect(/@import|<script|<link|<iframe/.test(html)).toBe(false);
  });
});
