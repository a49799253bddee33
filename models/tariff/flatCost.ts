/** Cost of an hour at one price: energy in kWh times price per kWh, in the tariff's currency. */
export function flatCost(energy_kWh: number, energyPrice_per_kWh: number): number {
  return energy_kWh * energyPrice_per_kWh;
}
