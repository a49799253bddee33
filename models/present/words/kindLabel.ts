/** Labels that differ from the value of the plan format with spaces for hyphens. */
const labels: Readonly<Record<string, string>> = {
  'in-row': 'In-row coolers',
  'rear-door': 'Rear-door heat exchangers',
  'direct-to-chip': 'Direct-to-chip liquid cooling',
  'direct-expansion': 'DX units',
  'air-cooled-chiller': 'Air-cooled chiller',
  'water-cooled-chiller': 'Water-cooled chiller',
  tower: 'Cooling tower',
  pg25: 'Propylene glycol, 25 %',
  'within-pue': 'Within the stated PUE',
  chain: 'Computed, stage by stage',
  'transformer-pdu': 'Transformer PDU',
  'medium-voltage': 'Medium voltage to low voltage',
  'low-voltage': 'Low-voltage board',
  'double-conversion-2026': 'Double conversion, 2026',
  'double-conversion-midsize': 'Double conversion, midsize',
  'double-conversion-legacy': 'Double conversion, legacy',
  'eco-mode': 'Eco mode',
  '2n': '2N',
  ac: 'AC input',
  dc: 'DC busbar',
  none: 'None',
  hourly: 'Hourly series',
  lifecycle: 'Life cycle',
};

/**
 * Label of an enum value of the plan format: "variable-speed" → "Variable speed".
 *
 * @param value - as a plan states it
 */
export function kindLabel(value: string): string {
  const known = labels[value];
  if (known !== undefined) return known;
  // Names such as AR5 and R-134a stay unchanged.
  if (/^([A-Z0-9+]+|R-[\w()]+)$/.test(value)) return value;
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
