import type { TopologyReport } from '../../report/topologySchema.ts';

/** Label of a node kind of the power topology. */
export const nodeKindLabels: Readonly<Record<TopologyReport['nodes'][number]['kind'], string>> = {
  utility: 'Utility',
  generator: 'Generator',
  transformer: 'Transformer',
  switchgear: 'Switchgear',
  'transfer-switch': 'Transfer switch',
  ups: 'UPS',
  pdu: 'PDU',
  rpp: 'RPP',
  busway: 'Busway',
};
