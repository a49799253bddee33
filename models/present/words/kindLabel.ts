/** Names whose words are not those of the plan format with spaces between them. */
const customLabels: Readonly<Record<string, string>> = {
  pg25: 'Propylene glycol, 25 %',
  'within-pue': 'Within the stated PUE',
  chain: 'Computed, stage by stage',
  'transformer-pdu': 'Transformer PDU',
  'medium-voltage': 'Medium voltage to low voltage',
  'low-voltage': 'Low-voltage board',
  'double-conversion-midsize': 'Double conversion, midsize quality',
  'double-conversion-legacy': 'Double conversion, legacy',
  'eco-mode': 'Eco mode',
  none: 'None',
  hourly: 'Hourly series',
  lifecycle: 'Life cycle',
};

/**
 * A choice of the plan format in words: "variable-speed" → "Variable speed".
 *
 * @param value - as a plan states it
 */
export function kindLabel(value: string): string {
  const known = customLabels[value];
  if (known !== undefined) return known;
  // Names such as AR5 and R-134a stand as they are.
  if (/^([A-Z0-9+]+|R-[\w()]+)$/.test(value)) return value;
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
