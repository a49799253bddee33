import type { JsonSchema } from '../openapi/JsonSchema.ts';
import { html, nothing, prose, type Html } from './html.ts';
import { typeText, unitText } from './typeText.ts';

interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/**
 * The fields of a schema as a table; a union has one table for each kind.
 *
 * @param schema - a component of the description
 */
export function schemaFields(schema: JsonSchema): Html {
  const kinds = schema.oneOf ?? schema.anyOf;
  if (kinds !== undefined) {
    return html`${kinds.map((kind) => {
      const value = kind.properties?.['kind']?.const;
      const heading =
        value === undefined ? nothing : html`<h4>kind <code>${JSON.stringify(value)}</code></h4>`;
      return html`${heading}${schemaFields(kind)}`;
    })}`;
  }
  const fields = fieldsOf(schema, '');
  if (fields.length === 0) return html`<p>${typeText(schema)}</p>`;
  return html`<table class="fields">
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Type</th>
        <th scope="col">Unit</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(row)}
    </tbody>
  </table>`;
}

/** Fields of nested objects without a component are listed with their path. */
function fieldsOf(schema: JsonSchema, prefix: string): Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]): Field[] => {
    const name = prefix + key;
    const inner = field.type === 'array' ? field.items : field;
    const nested =
      inner?.properties === undefined ? [] : fieldsOf(inner, `${name}${field.type === 'array' ? '[]' : ''}.`);
    return [{ name, schema: field, required: required.has(key) }, ...nested];
  });
}

function row({ name, schema, required }: Field): Html {
  const unit = unitText(schema);
  return html`<tr>
    <td>
      <code class="name">${name}</code>${required ? nothing : html` <span class="optional">optional</span>`}
    </td>
    <td>
      ${schema.properties === undefined && schema.items?.properties === undefined ? typeText(schema) : schema.type === 'array' ? 'list of objects' : 'object'}
    </td>
    <td>${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}</td>
    <td>${meaning(schema)}</td>
  </tr>`;
}

function meaning(schema: JsonSchema): Html {
  const described = schema.anyOf?.find(({ label }) => label !== undefined) ?? {};
  const label = schema.label ?? described.label;
  const description = schema.description ?? described.description;
  if (label === undefined) return description === undefined ? nothing : prose(description);
  return description === undefined ? html`${label}` : html`${label}. ${prose(description)}`;
}
