import { ruleList } from './ruleList.ts';
import type { RuleId, StatedRules } from './rulesSchema.ts';

type Listed = (typeof ruleList)[number];
/** Rules with a limit. */
export type MeasuredRuleId = Extract<Listed, { default: number }>['id'];

/** A rule as checked in one room. */
export interface Rule {
  readonly label: string;
  readonly isOn: boolean;
  /** Source of the rule or of its limit. */
  readonly source: string;
}

/** A rule with its limit: mm, or a number of racks. */
export interface MeasuredRule extends Rule {
  readonly value: number;
}

/** All placement rules of a room. */
export type Rules = { readonly [Id in RuleId]: Id extends MeasuredRuleId ? MeasuredRule : Rule };

/**
 * The rules of a room: stated limits, and defaults for the others.
 *
 * @param stated - rules that the room states
 * @returns each rule: whether it is checked, its limit in mm or racks, and the source of the limit
 */
export function placementRules(stated: StatedRules | undefined): Rules {
  const rules: Record<string, Rule | MeasuredRule> = {};
  for (const listed of ruleList) {
    const own: Readonly<Record<string, unknown>> = stated?.[listed.id] ?? {};
    const isOn = own['isOn'] !== false;
    const { label, source } = listed;
    if (!('field' in listed)) {
      rules[listed.id] = { label, isOn, source };
      continue;
    }
    const number = own[listed.field];
    rules[listed.id] =
      typeof number === 'number'
        ? { label, isOn, value: number, source: 'Stated for this room' }
        : { label, isOn, value: listed.default, source };
  }
  // The list contains every rule once; a test compares it with the schema.
  return rules as Rules;
}
