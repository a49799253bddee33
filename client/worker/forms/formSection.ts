import type { z } from 'zod';
import { objectAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormField, FormGroup, FormOwner, KindField } from '../protocol/formTypes.ts';
import { formField, type Fallback } from './formField.ts';

/** The schemas of an object by the names of its fields. */
export type SchemaShape = Readonly<Record<string, z.core.$ZodType>>;

/** What counts while a design states nothing, by path: "carbon.embodied.deviceLife_years". */
export type FormFallbacks = Readonly<Record<string, Fallback | undefined>>;

/** What a design says in one section, and what would stand there without the parameters that its form is for. */
export interface FormDesign {
  /** As it counts. */
  readonly section: JsonObject;
  /** Without the values that the edited column itself states. */
  readonly beneath: JsonObject;
}

/** What the groups of a section have in common. */
export interface FormSection {
  /** Key in the design. */
  readonly name: string;
  /** The section without the values that the edited column states. */
  readonly beneath: JsonObject;
  readonly owners: readonly FormOwner[];
  readonly fallbacks: FormFallbacks;
  /** Named by units of money. */
  readonly currency?: string | undefined;
}

/** A component of a section. */
interface GroupPart {
  readonly id: string;
  readonly title: string;
  /** Keys in the section, outermost first; none where the fields lie in the section itself. */
  readonly at?: readonly string[];
  /** The objects at these keys where the design does not have them; empty ones where not given. */
  readonly initials?: readonly JsonObject[];
  /** Called by the title where it has no label. */
  readonly kind?: (Omit<KindField, 'path' | 'label'> & { readonly label?: string }) | undefined;
  readonly shape: SchemaShape;
}

/** The group of a component: its kind, the objects on the way to it, and a field for each number, choice and text. */
export function formGroup(section: FormSection, part: GroupPart): FormGroup {
  const { id, title, at = [], initials = [], kind, shape } = part;
  const { name, beneath, owners, fallbacks, currency } = section;
  const path = [name, ...at];
  return {
    id,
    title,
    kind: kind === undefined ? undefined : { label: title, ...kind, path: [...path, 'kind'] },
    owners: [
      ...owners,
      ...at.map((_, index) => ({ path: path.slice(0, index + 2), initial: initials[index] ?? {} })),
    ],
    fields: formFields(shape, { path, beneath: objectAt(beneath, at), fallbacks, currency }),
  };
}

interface FieldsContext {
  /** Keys from the root of the design; none for the entries of a list. */
  readonly path?: readonly string[];
  /** The object at the path, without the values that the edited column states. */
  readonly beneath?: JsonObject;
  /** By path in the design, or by name in the entries of a list. */
  readonly fallbacks?: FormFallbacks;
  readonly currency?: string | undefined;
}

/** A field for each number, choice and text of a shape that has a label: the value of the base plan counts before a default. */
export function formFields(
  shape: SchemaShape,
  { path = [], beneath = {}, fallbacks = {}, currency }: FieldsContext = {},
): FormField[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const fallback = ofBasePlan(beneath[name]) ?? fallbacks[[...path, name].join('.')];
    return formField(schema, { path: [...path, name], fallback, currency }) ?? [];
  });
}

/** A value of the base plan that counts in an option; undefined where the base plan has none. */
export function ofBasePlan(value: Json | undefined): Fallback | undefined {
  return typeof value === 'number' || typeof value === 'string'
    ? { value, source: 'the base plan' }
    : undefined;
}

/** The owner that an option needs: it may leave a whole section to the base plan. */
export function ownersOf(name: string, initial: JsonObject, isOption: boolean): readonly FormOwner[] {
  return isOption ? [{ path: [name], initial }] : [];
}
