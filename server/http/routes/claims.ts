import { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { checkClaims } from '../../../models/claims/checkClaims.ts';
import { verdicts } from '../../../models/claims/Claim.ts';
import { oncePer } from '../../results/oncePer.ts';
import { route } from '../Route.ts';

/** The articles with claims. */
export const claimArticles = ['A0', 'A1', 'A2', 'A3', 'A4'] as const;

const inUnit = (field: string): z.ZodNumber => z.number().meta({ unit: `see ${field}` });

const span = (
  field: string,
): z.ZodObject<{ low: z.ZodNullable<z.ZodNumber>; high: z.ZodNullable<z.ZodNumber> }, z.core.$strict> =>
  z.strictObject({ low: inUnit(field).nullable(), high: inUnit(field).nullable() });

const claimSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Article and number, such as A4-27a' }),
    article: z.enum(claimArticles),
    claim: z.string().meta({ description: 'The claim of the article, paraphrased' }),
    formula: z.string(),
    inputs: z
      .array(z.strictObject({ label: z.string(), value: inUnit('unit'), unit: z.string() }))
      .meta({ description: 'Inputs of the result' }),
    claimed: span('claimedUnit')
      .nullable()
      .meta({ description: 'Claimed range, open if an end is null; null if the article gives no figure' }),
    claimedUnit: z.string(),
    claimedIsImplied: z
      .boolean()
      .meta({ description: 'True if the article does not state the figure but implies it' }),
    answer: inUnit('unit')
      .nullable()
      .meta({ description: 'Result of the models; null if nothing can be computed' }),
    answerSpan: span('unit')
      .nullable()
      .meta({ description: 'Uncertainty range of the result; null if its inputs are certain' }),
    unit: z.string(),
    verdict: z.enum(verdicts),
    isDerived: z.boolean().meta({
      description: 'True if the figure stands in no article, but is computed from figures of an article',
    }),
    reason: z.string(),
  })
  .meta({ id: 'Claim', description: 'A figure of an article, the result of the models, and the verdict' });

export const claimsSchema = z
  .strictObject({
    version: z.string().meta({ description: 'Version of the catalogue that claims are checked against' }),
    hash: z.string().meta({ description: 'Hash of its built-in tables' }),
    items: z.array(claimSchema).meta({ description: 'By article and number' }),
  })
  .meta({ id: 'Claims', description: 'Claims of five articles on AI computing' });

const claimsOf = oncePer((library: Library) =>
  checkClaims(library).map((claim) => ({
    ...claim,
    article: claimSchema.shape.article.parse(claim.article),
  })),
);

export const listClaims = route({
  operationId: 'listClaims',
  computes: 'from-request',
  method: 'get',
  path: '/api/v1/claims',
  tag: 'Claims',
  summary: 'List claims and verdicts',
  description:
    'Figures of five articles on AI computing (A0 to A4), checked against the models: the claim, the result of the models and the verdict, with formula, inputs and reason.',
  query: z.object({
    article: z
      .array(z.enum(claimArticles))
      .optional()
      .meta({ description: 'Only claims of this article; may be repeated' }),
    verdict: z
      .array(z.enum(verdicts))
      .optional()
      .meta({ description: 'Only claims with this verdict; may be repeated' }),
  }),
  exampleQuery: '?article=A4&verdict=does+not+hold',
  answers: { 200: { description: 'Claims by article and number', schema: claimsSchema } },
  problems: ['parameter-invalid'],
  handler: ({ query: { article: articles, verdict: requestedVerdicts } }, { library }) => {
    const items = claimsOf(library).filter(
      ({ article, verdict }) =>
        (articles?.includes(article) ?? true) && (requestedVerdicts?.includes(verdict) ?? true),
    );
    return { status: 200, body: { version: library.version, hash: library.hash, items } };
  },
});
