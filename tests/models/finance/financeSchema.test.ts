import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { financeDefaults } from '../../../models/finance/financeDefaults.ts';
import { financeSchema } from '../../../models/finance/financeSchema.ts';
import { ownershipSchema, type StatedOwnership } from '../../../models/finance/ownershipSchema.ts';
import { inputIssues } from '../../../models/plan/document/issues.ts';

/** The messages that the planner reads. */
function messagesFor(finance: unknown): string[] {
  const { error } = financeSchema.safeParse(finance);
  return inputIssues(error?.issues ?? [], finance).map(({ path, message }) => `${path} ${message}`);
}

describe('the finance section', () => {
  it.each([
    { kind: 'energy-only' },
    { kind: 'ownership' },
    {
      kind: 'ownership',
      currency: 'USD',
      firstYear: 2026,
      life_years: 15,
      discountFraction: 0.08,
      energyEscalationFraction: 0.014,
      facility: { facilityCost: 'northern-virginia', liquidPremiumFraction: -0.14, extraCost: 1e6 },
      servers: { devicePrice: { 'dgx-h100': 300_000 }, life_years: 4, priceTrendFraction: -0.1 },
      staffCost_per_year: 660_000,
    },
  ])('may be %j', (finance) => {
    expect(messagesFor(finance)).toEqual([]);
  });

  it.each([
    [{ discountFraction: 8 }, 'discountFraction', 'of at most 1: state 0.08 for 8 %, not 8; given: 8.'],
    [{ energyEscalationFraction: 4 }, 'energyEscalationFraction', 'of at most 0.5: state 0.08 for 8 %'],
    [
      { facility: { liquidPremiumFraction: 7 } },
      'facility.liquidPremiumFraction',
      'of at most 2: state 0.08',
    ],
    [{ servers: { maintenanceFraction: 5 } }, 'servers.maintenanceFraction', 'of at most 1: state 0.08'],
    [{ discountFraction: -0.01 }, 'discountFraction', 'must be at least 0; given: -0.01.'],
    [{ life_years: 41 }, 'life_years', 'must be at most 40; given: 41.'],
    [{ life_years: 2.5 }, 'life_years', 'must be a whole number; given: 2.5.'],
    [{ currency: 'dollars' }, 'currency', 'an ISO 4217 code'],
    [{ capex: 5 }, 'capex', 'is an unknown field.'],
  ])('with %j is rejected in clear words, once', (change, path, words) => {
    const found = messagesFor({ kind: 'ownership', ...change });
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(`${path} `)).toBe(true);
    expect(found[0]).toContain(words);
  });

  it('states the maximum rate for a form', () => {
    const { properties } = z.toJSONSchema(ownershipSchema, { io: 'input' });
    expect(properties?.['discountFraction']).toMatchObject({ minimum: 0, maximum: 1, unit: 'fraction' });
  });
});

describe('the defaults', () => {
  it('are allowed by the schema', () => {
    const stated: StatedOwnership = {
      kind: 'ownership',
      life_years: financeDefaults['finance.life_years'].value,
      discountFraction: financeDefaults['finance.discountFraction'].value,
      energyEscalationFraction: financeDefaults['finance.energyEscalationFraction'].value,
      opexEscalationFraction: financeDefaults['finance.opexEscalationFraction'].value,
      staffCost_per_year: financeDefaults['finance.staffCost_per_year'].value,
      facility: {
        life_years: financeDefaults['finance.facility.life_years'].value,
        liquidPremiumFraction: financeDefaults['finance.facility.liquidPremiumFraction'].value,
        opexPrice_per_W_month: financeDefaults['finance.facility.opexPrice_per_W_month'].value,
        extraCost: financeDefaults['finance.facility.extraCost'].value,
      },
      servers: {
        life_years: financeDefaults['finance.servers.life_years'].value,
        maintenanceFraction: financeDefaults['finance.servers.maintenanceFraction'].value,
        priceTrendFraction: financeDefaults['finance.servers.priceTrendFraction'].value,
      },
    };
    expect(messagesFor(stated)).toEqual([]);
  });
});
