import { referredName, type JsonSchema } from '../openapi/JsonSchema.ts';
import { html, type Html } from './html.ts';

/**
 * The type of a field as text, with its range; names of other schemas are links.
 *
 * @param schema - schema of the field
 */
export function typeText(schema: JsonSchema): Html {
  const name = referredName(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  const { anyOf, oneOf, items, additionalProperties } = schema;
  const alternatives = anyOf ?? oneOf;
  if (alternatives !== undefined) return joined(alternatives.map(typeText), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    return schema.enum.length > 12
      ? html`one of ${schema.enum.length} codes`
      : joined(
          schema.enum.map((value) => html`<code>${String(value)}</code>`),
          ', ',
        );
  }
  if (schema.type === 'array')
    return html`list of ${items === undefined ? 'any values' : typeText(items)}${sizes(schema)}`;
  if (schema.type === 'object' && schema.properties === undefined) {
    if (typeof additionalProperties !== 'object' || Object.keys(additionalProperties).length === 0)
      return html`object`;
    return html`${typeText(additionalProperties)} by id${sizes(schema)}`;
  }
  return html`${baseTypeText(schema)}${range(schema)}`;
}

/** The unit of a number, or of the numbers in a union with null. */
export function unitText(schema: JsonSchema): string {
  return schema.unit ?? schema.anyOf?.find(({ unit }) => unit !== undefined)?.unit ?? '';
}

function baseTypeText({ type, format }: JsonSchema): string {
  if (type === 'string') return format ?? 'text';
  if (type === 'integer') return 'whole number';
  if (type === 'boolean') return 'true or false';
  return type ?? 'any value';
}

/** zod limits whole numbers to the exact range of a double; that is not a rule of Plenum. */
const isRule = (limit: number | undefined): limit is number =>
  limit !== undefined && Math.abs(limit) !== Number.MAX_SAFE_INTEGER;

function range({ minimum, maximum, multipleOf, unit }: JsonSchema): string {
  const plain = unit === 'year' ? String : grouped;
  const parts: string[] = [];
  if (isRule(minimum) && isRule(maximum)) parts.push(`${plain(minimum)} to ${plain(maximum)}`);
  else if (isRule(minimum)) parts.push(`at least ${plain(minimum)}`);
  else if (isRule(maximum)) parts.push(`at most ${plain(maximum)}`);
  if (multipleOf !== undefined) parts.push(`in steps of ${String(multipleOf)}`);
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

function sizes({ minItems, maxItems, minProperties, maxProperties }: JsonSchema): string {
  const min = minItems ?? minProperties ?? 0;
  const max = maxItems ?? maxProperties;
  if (min === max) return `, exactly ${grouped(min)}`;
  const parts = [
    min > 0 ? `at least ${grouped(min)}` : '',
    max === undefined ? '' : `at most ${grouped(max)}`,
  ];
  const limits = parts.filter((part) => part !== '');
  return limits.length === 0 ? '' : `, ${limits.join(', ')}`;
}

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;
}
