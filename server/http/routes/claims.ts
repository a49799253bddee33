import { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { checkClaims } from '../../../models/claims/checkClaims.ts';
import { verdicts } from '../../../models/claims/Claim.ts';
import { oncePer } from '../../results/oncePer.ts';
import { route } from '../Route.ts';

/** The articles that claims are of. */
export const claimArticles = ['A0', 'A1', 'A2', 'A3', 'A4'] as const;

const inUnit = (field: string): z.ZodNumber => z.number().meta({ unit: `see ${field}` });

const span = (
  field: string,
): z.ZodObject<{ low: z.ZodNullable<z.ZodNumber>; high: z.ZodNullable<z.ZodNumber> }, z.core.$strict> =>
  z.strictObject({ low: inUnit(field).nullable(), high: inUnit(field).nullable() });

const claimSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Article and running number, such as A4-27a' }),
    article: z.enum(claimArticles),
    claim: z.string().meta({ description: 'What the article says, in words of our own' }),
    formula: z.string(),
    inputs: z
      .array(z.strictObject({ label: z.string(), value: inUnit('unit'), unit: z.string() }))
      .meta({ description: 'What the answer is computed from' }),
    claimed: span('claimedUnit')
      .nullable()
      .meta({ description: 'A range, open where an end is null; null where the article gives no figure' }),
    claimedUnit: z.string(),
    claimedIsImplied: z
      .boolean()
      .meta({ description: 'True where the article does not say it, but it would have to be so' }),
    answer: inUnit('unit').nullable().meta({ description: 'null where nothing can be computed' }),
    answerSpan: span('unit')
      .nullable()
      .meta({ description: 'How far the answer may lie from that; null where its inputs are certain' }),
    unit: z.string(),
    verdict: z.enum(verdicts),
    reason: z.string(),
  })
  .meta({ id: 'Claim', description: 'A figure of an article, our answer, and how the two compare' });

export const claimsSchema = z
  .strictObject({
    version: z.string().meta({ description: 'Version of the catalogue that claims are held against' }),
    hash: z.string().meta({ description: 'Hash of its built-in tables' }),
    items: z.array(claimSchema).meta({ description: 'By article and number' }),
  })
  .meta({ id: 'Claims', description: 'Claims of the articles that the project began with' });

const claimsOf = oncePer((library: Library) =>
  checkClaims(library).map((claim) => ({
    ...claim,
    article: claimSchema.shape.article.parse(claim.article),
  })),
);

export const listClaims = route({
  operationId: 'listClaims',
  method: 'get',
  path: '/api/v1/claims',
  tag: 'Claims',
  summary: 'List claims and how they stand',
  description:
    'Every figure of the five articles on AI computing that the project began with: what is claimed, what the models answer, and how the two compare, with formula, inputs and reason.',
  query: z.object({
    article: z
      .array(z.enum(claimArticles))
      .optional()
      .meta({ description: 'Only claims of this article; may be given several times' }),
    verdict: z
      .array(z.enum(verdicts))
      .optional()
      .meta({ description: 'Only claims that stand like this; may be given several times' }),
  }),
  exampleQuery: '?article=A4&verdict=does+not+hold',
  answers: { 200: { description: 'The claims, by article and number', schema: claimsSchema } },
  problems: ['parameter-invalid'],
  handler: ({ query: { article: articles, verdict: wanted } }, { library }) => {
    const items = claimsOf(library).filter(
      ({ article, verdict }) => (articles?.includes(article) ?? true) && (wanted?.includes(verdict) ?? true),
    );
    return { status: 200, body: { version: library.version, hash: library.hash, items } };
  },
});
