/** What shells may use of the models. The only barrel of the project. */
export type { ClimateRow } from './catalogue/climate.ts';
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
export { hourlyOfPlan, type Hourly } from './report/hourly.ts';
export type { EnergyParts, Equipment, Gap, PlantReport, WaterParts } from './report/plantSchema.ts';
export {
  reportSchema,
  type Annual,
  type Comparison,
  type Monthly,
  type OptionReport,
  type RackReport,
  type Report,
} from './report/reportSchema.ts';
export type { Calendar } from './series/calendar.ts';
export type { Column } from './series/Column.ts';
export { coolingStudy, type CoolingStudyRow } from './study/coolingStudy.ts';
export { coolingPresets, type CoolingPresetId } from './cooling/presets.ts';
export type { Climate } from './weather/Climate.ts';
export type { HourlyCarbon } from './carbon/carbonSchema.ts';
export { readCarbonSeries } from './carbon/series/readCarbonSeries.ts';
export type { BillLine, BillTotals, LineKind } from './tariff/Bill.ts';
export { billRecord, type BilledRecord } from './tariff/billRecord.ts';
export type { BillClock } from './tariff/billClock.ts';
export { readLoad, type YearLoad } from './tariff/readLoad.ts';
export { readSystemPeaks } from './tariff/readSystemPeaks.ts';
export { statedClock } from './tariff/statedClock.ts';
export { climateSchema, type StatedClimate } from './weather/climateSchema.ts';
export { climateSummary, type ClimateSummary } from './weather/climateSummary.ts';
export { catalogueClimate } from './weather/climateOf.ts';
export { readWeather } from './weather/readWeather.ts';
export { readHourlyUtilisation } from './workload/readHourlyUtilisation.ts';
export { exportNetbox } from './interchange/netbox/exportNetbox.ts';
export { importNetbox, type ImportCounts, type NetboxImport } from './interchange/netbox/importNetbox.ts';
export type { NetboxDocument } from './interchange/netbox/NetboxDocument.ts';
