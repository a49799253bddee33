import { z } from 'zod';
import { verdicts } from '../../../models/claims/Claim.ts';
import { claimArticles } from '../../answers/chosenClaims.ts';

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

/** What GET /api/v1/claims answers. */
export const claimsSchema = z
  .strictObject({
    version: z.string().meta({ description: 'Version of the catalogue that claims are held against' }),
    hash: z.string().meta({ description: 'Hash of its built-in tables' }),
    items: z.array(claimSchema).meta({ description: 'By article and number' }),
  })
  .meta({ id: 'Claims', description: 'Claims of the articles that the project began with' });
