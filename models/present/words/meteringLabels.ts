import type { MeteringPoint } from '../../power/meteringPoint.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { figureText, ratioFigure } from '../format/figure.ts';

/** Where IT energy is metered. */
export const meteringLabels: Readonly<Record<MeteringPoint, string>> = {
  'ups-output': 'UPS output (category 1)',
  'pdu-output': 'PDU output (category 2)',
  'rack-input': 'Rack input (category 3)',
};

/** PUE of an option by the categories 1, 2 and 3 of ISO/IEC 30134-2; a dash where it is unknown. */
export const pueByCategory = ({ metering }: Pick<OptionReport, 'metering'>): string =>
  metering.categories.map(({ pue }) => figureText(ratioFigure(pue))).join(' / ');
