import { z } from 'zod';
import { meteringCategories, meteringPointSchema, type MeteringPoint } from '../power/meteringPoint.ts';
import type { Year } from '../simulate/Year.ts';
import { quantity } from '../units/quantity.ts';

/** IT energy and PUE of a year if IT were metered at another point. */
const meteredSchema = z.strictObject({
  point: meteringPointSchema,
  category: z.enum(['1', '2', '3']).meta({ description: 'Category of ISO/IEC 30134-2' }),
  itEnergy_kWh: quantity('kWh', { label: 'IT energy', min: 0 }).nullable(),
  pue: quantity('ratio', { label: 'PUE', min: 1 }).nullable(),
});

/** The point where IT is metered, and what every category would say. */
export const meteringReportSchema = z
  .strictObject({
    point: meteringPointSchema.meta({ description: 'Where the IT energy of this report is metered' }),
    categories: z.array(meteredSchema).length(3).meta({
      description:
        'By category of ISO/IEC 30134-2; null where the losses up to that point are unknown, within a stated PUE',
    }),
  })
  .meta({ id: 'Metering' });
type MeteringReport = Readonly<z.infer<typeof meteringReportSchema>>;

/** IT energy and PUE of a year by metering point. */
export function meteringReport(
  point: MeteringPoint,
  { itEnergy_kWh }: Pick<Year, 'itEnergy_kWh'>,
  facilityEnergy_kWh: number,
): MeteringReport {
  return {
    point,
    categories: meteringPointSchema.options.map((at) => {
      const energy_kWh = itEnergy_kWh[at];
      return {
        point: at,
        category: meteringCategories[at],
        itEnergy_kWh: energy_kWh,
        pue: pueOf(facilityEnergy_kWh, energy_kWh),
      };
    }),
  };
}

/** Null without IT energy, and where a stated PUE is too small to contain the losses after it. */
function pueOf(facility_kWh: number, it_kWh: number | null): number | null {
  if (it_kWh === null || it_kWh <= 0 || facility_kWh < it_kWh) return null;
  return facility_kWh / it_kWh;
}
