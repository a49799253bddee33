import { ruleList } from './ruleList.ts';
import type { RuleId, StatedRules } from './rulesSchema.ts';

type Listed = (typeof ruleList)[number];
/** Rules that have a number. */
export type MeasuredRuleId = Extract<Listed, { default: number }>['id'];

/** A rule as it is checked in one room. */
export interface Rule {
  readonly label: string;
  readonly isOn: boolean;
  /** Where the rule, or its number, comes from. */
  readonly source: string;
}

/** A rule with its number: mm, or a count of racks. */
export interface MeasuredRule extends Rule {
  readonly value: number;
}

/** All placement rules of a room. */
export type Rules = { readonly [Id in RuleId]: Id extends MeasuredRuleId ? MeasuredRule : Rule };

/**
 * The rules that hold in a room: what it states, and the usual numbers where it states none.
 *
 * @param stated - what the room says of its rules
 * @returns each rule with whether it is checked, its number in mm or racks, and where that comes from
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
  // The list names every rule once, which a test holds against the schema.
  return rules as Rules;
}
