import type { z } from 'zod';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import { guardJson } from '../../models/plan/document/guardJson.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import type { NamedText } from '../../models/interchange/netbox/netboxDocuments.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { NetboxProposalInput } from './netboxProposal.ts';
import { netboxProposalRequestSchema } from './netboxProposalSchemas.ts';
import { netboxExportRequestSchema, netboxImportRequestSchema } from './netboxRequestSchemas.ts';

/** Files to be imported. */
export interface NetboxImportInput {
  readonly files: readonly NamedText[];
  readonly into: Plan | undefined;
  readonly year: number | undefined;
  readonly everyStatus: boolean | undefined;
  readonly estimateDraws: boolean | undefined;
}

/** A plan to be exported. */
export interface NetboxExportInput {
  readonly plan: Plan;
  readonly option: string | undefined;
  readonly hasCooling: boolean;
}

/**
 * Reads an import request.
 *
 * @throws ModelError `body-invalid`, or as `parsePlan` does for the plan in it
 */
export function readNetboxImport(json: unknown): NetboxImportInput {
  const { into, ...others } = objectOf(json);
  guardJson(others);
  const { files, year, everyStatus, estimateDraws } = valid(
    netboxImportRequestSchema.omit({ into: true }),
    others,
  );
  return { files, year, everyStatus, estimateDraws, into: into === undefined ? undefined : parsePlan(into) };
}

/**
 * Reads an export request.
 *
 * @throws ModelError `body-invalid`, or as `parsePlan` does for the plan in it
 */
export function readNetboxExport(json: unknown): NetboxExportInput {
  const { plan, ...others } = objectOf(json);
  guardJson(others);
  const { option, netbox } = valid(netboxExportRequestSchema.omit({ plan: true }), others);
  if (plan === undefined) {
    throw bodyInvalid([{ path: 'plan', rule: 'required', message: 'is missing: give the plan to export.' }]);
  }
  return { plan: parsePlan(plan), option, hasCooling: netbox === '4.7' };
}

/**
 * Reads a request to compare a plan with NetBox; the plan is checked when it is compared.
 *
 * @throws ModelError `body-invalid`, or as `guardJson` does
 */
export function readNetboxProposal(json: unknown): NetboxProposalInput {
  const { plan, ...others } = objectOf(json);
  guardJson(others);
  const { files, origin, take, year, everyStatus, estimateDraws } = valid(
    netboxProposalRequestSchema.omit({ plan: true }),
    others,
  );
  if (plan !== undefined && (typeof plan !== 'object' || plan === null || Array.isArray(plan))) {
    throw bodyInvalid([{ path: 'plan', rule: 'type object', message: 'must be a plan, as a JSON object.' }]);
  }
  return {
    files,
    plan: plan as JsonObject | undefined,
    origin,
    take,
    year: year ?? new Date().getFullYear(),
    isEveryStatusCounted: everyStatus ?? false,
    isEstimated: estimateDraws ?? false,
  };
}

function objectOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    return json as Readonly<Record<string, unknown>>;
  }
  throw bodyInvalid([{ path: '', rule: 'type object', message: 'the body must be a JSON object.' }]);
}

function valid<Value>(schema: z.ZodType<Value>, json: unknown): Value {
  const { value, issues } = parseWithIssues(schema, json);
  if (value === undefined) throw bodyInvalid(issues);
  return value;
}

function bodyInvalid(issues: readonly InputIssue[]): ModelError {
  const [first] = issues;
  const message = first === undefined ? 'The body is not valid.' : `${first.path} ${first.message}`.trim();
  return new ModelError('body-invalid', message, issues);
}
