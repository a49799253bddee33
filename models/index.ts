/** What shells may use of the models. The only barrel of the project. */
export type { Device } from './catalogue/device.ts';
export type { Grid } from './catalogue/grid.ts';
export type { Library, OwnRows } from './catalogue/Library.ts';
export type { Price } from './catalogue/price.ts';
export type { RackType } from './catalogue/rackType.ts';
export type { Quality, Source } from './catalogue/row.ts';
export type { Input } from './plan/input.ts';
export { mergePatch } from './plan/mergePatch.ts';
export { parsePlan, parsePlanText } from './plan/parse.ts';
export { planLimits } from './plan/limits.ts';
export { planSchema, CURRENT_SCHEMA_VERSION, type Plan, type Rack } from './plan/planSchema.ts';
export { errorCodes, type ErrorCode } from './problems/errorCodes.ts';
export { type Finding, type Severity } from './problems/Finding.ts';
export { findingCodes, type FindingCode } from './problems/findingCodes.ts';
export { ModelError, type InputIssue } from './problems/ModelError.ts';
export { reportOfReview, reportPlan, reviewPlan, type OptionReview, type Review } from './report/answer.ts';
export {
  reportSchema,
  type Annual,
  type Comparison,
  type Monthly,
  type OptionReport,
  type RackReport,
  type Report,
} from './report/reportSchema.ts';
