import { sum } from '../../../models/math/sum.ts';
import { capitalRecoveryFraction } from '../../../models/finance/capitalRecovery.ts';

/** A server with accelerators, with the costs of its facility and electricity. */
export interface AcceleratorServer {
  readonly serverPrice: number;
  readonly serverLife_years: number;
  /** Repairs and support, share of the price per year. */
  readonly maintenanceFraction: number;
  readonly acceleratorCount: number;
  /** Constant draw, which the facility is built for. */
  readonly draw_kW: number;
  readonly facilityPrice_per_W: number;
  readonly facilityLife_years: number;
  readonly facilityOpexPrice_per_W_month: number;
  readonly energyPrice_per_kWh: number;
  readonly pue: number;
  readonly year_h: number;
  /** Share of the hours in which accelerators are used. */
  readonly utilisationFraction: number;
  readonly discountFraction: number;
}

/** Annual cost of such a server, and the cost of an hour of one of its accelerators. */
export interface AcceleratorHour {
  readonly serverCost: number;
  readonly facilityCost: number;
  readonly facilityOpexCost: number;
  readonly energyCost: number;
  readonly maintenanceCost: number;
  readonly totalCost: number;
  /** Per hour of use; null without use. */
  readonly acceleratorPrice_per_h: number | null;
}

/**
 * Cost of an hour of an accelerator in closed form, which the cost of ownership must agree with: (server × CRF + facility × CRF + facility opex + energy + maintenance) over the hours used.
 *
 * @throws ModelError `out-of-range`
 */
export function acceleratorHour(server: AcceleratorServer): AcceleratorHour {
  const { draw_kW, discountFraction, pue, serverPrice, year_h } = server;
  const draw_W = draw_kW * 1000;
  const parts = {
    serverCost: serverPrice * capitalRecoveryFraction(discountFraction, server.serverLife_years),
    facilityCost:
      draw_W *
      server.facilityPrice_per_W *
      capitalRecoveryFraction(discountFraction, server.facilityLife_years),
    facilityOpexCost: draw_W * server.facilityOpexPrice_per_W_month * 12,
    energyCost: draw_kW * year_h * pue * server.energyPrice_per_kWh,
    maintenanceCost: serverPrice * server.maintenanceFraction,
  };
  const totalCost = sum(Object.values(parts));
  const used_h = server.acceleratorCount * year_h * server.utilisationFraction;
  return { ...parts, totalCost, acceleratorPrice_per_h: used_h > 0 ? totalCost / used_h : null };
}
