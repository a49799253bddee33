import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../models/edit/document/json.ts';
import { parsePlanText } from '../models/plan/document/parse.ts';
import { planCard, type PlanCardContent } from '../models/present/figures/planCard.ts';
import type { PlanKeyFigures } from '../models/present/figures/planFigures.ts';
import { reviewPlan } from '../models/report/reportPlan.ts';
import { loadNodeLibrary } from '../server/files/nodeLibrary.ts';

/** What the home page shows of a template: its figures and its drawing. */
export interface TemplateCard extends PlanCardContent {
  readonly name: string;
}

/**
 * The cards of all templates, computed: by the name of the file, without its ending.
 *
 * @param folder - of the plans
 */
export function templateCards(folder: URL): Readonly<Record<string, TemplateCard>> {
  const library = loadNodeLibrary();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.sort().map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const plan = parsePlanText(text);
      const results = { ...reviewPlan(plan, library), issueCount: 0 };
      const { figures, thumbnail } = planCard(JSON.parse(text) as JsonObject, results, library.rackTypes);
      return [file.replace(/\.json$/, ''), { name: plan.name, figures: rounded(figures), thumbnail }];
    }),
  );
}

/** To six digits: a card shows fewer, and the file must not depend on the last bits of a processor. */
function rounded(figures: PlanKeyFigures): PlanKeyFigures {
  const digits = (value: number | null): number | null =>
    value === null ? null : Number(value.toPrecision(6));
  return {
    ...figures,
    itLoad_kW: digits(figures.itLoad_kW),
    pue: digits(figures.pue),
    cost: digits(figures.cost),
    carbon_t: digits(figures.carbon_t),
  };
}
