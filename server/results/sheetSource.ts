import type { Library } from '../../models/catalogue/Library.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import type { SheetSource } from '../../models/present/sheets/drawingSheets.ts';
import { onlyOption } from '../../models/report/onlyOption.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';

/**
 * What sheets of an option are drawn of.
 *
 * @param optionId - undefined for the first
 * @throws ModelError `option-unknown`, or `plan-not-computable`
 */
export function sheetSource(plan: Plan, library: Library, optionId: string | undefined): SheetSource {
  const report = reportPlan(plan, library);
  const [option] = (optionId === undefined ? report : onlyOption(report, optionId)).options;
  const hasOptions = optionsOf(plan).length > 1;
  return {
    scenario: scenarioAt(plan, option?.id ?? ''),
    option: option ?? null,
    library,
    ...(hasOptions && option !== undefined ? { optionName: option.name } : {}),
  };
}
