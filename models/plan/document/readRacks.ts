import { idSchema } from '../../catalogue/row.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { planLimits } from './limits.ts';
import { parseWithIssues } from './parseWithIssues.ts';
import { rackSchema, type Rack } from './planSchema.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Valid racks, and the issues of the others. */
interface ReadRacks {
  readonly racks: Readonly<Record<string, Rack>>;
  readonly issues: readonly InputIssue[];
}

/** Racks that were read before, by their JSON, which must not be changed afterwards. */
export type RacksRead = WeakMap<object, Rack>;

/**
 * Reads a racks section rack by rack, and stops at the maximum number of listed issues.
 *
 * @param section - as in the JSON
 * @param path - path of the section in the document
 * @param only - ids to read. Default: all
 * @param before - racks that are not read again. Default: none
 */
export function readRacks(
  section: unknown,
  path: readonly string[],
  only?: readonly string[],
  before: RacksRead = new WeakMap(),
): ReadRacks {
  const sectionIssue = issueOfSection(section);
  if (sectionIssue !== undefined) {
    return { racks: {}, issues: [{ path: pathText(path), ...sectionIssue }] };
  }
  const all = section as JsonObject;
  const racks: [string, Rack][] = [];
  const issues: InputIssue[] = [];
  for (const id of only ?? Object.keys(all)) {
    if (!Object.hasOwn(all, id)) continue;
    const pathOf = (inside: readonly PropertyKey[]): string => pathText([...path, id, ...inside]);
    const read = readRack(id, all[id], { pathOf, before });
    if (read.value !== undefined) racks.push([id, read.value]);
    issues.push(...read.issues);
    if (issues.length >= planLimits.issuesShown) break;
  }
  return { racks: Object.fromEntries(racks), issues };
}

interface ReadOne {
  readonly pathOf: (inside: readonly PropertyKey[]) => string;
  readonly before: RacksRead;
}

function readRack(
  id: string,
  json: unknown,
  { pathOf, before }: ReadOne,
): { readonly value?: Rack | undefined; readonly issues: readonly InputIssue[] } {
  const known = isObject(json) ? before.get(json) : undefined;
  const keyIssues = [
    ...issuesOfKey(id, pathOf([])),
    ...(known === undefined ? issuesOfCounts(json, pathOf) : []),
  ];
  if (keyIssues.length > 0) return { issues: keyIssues };
  if (known !== undefined) return { value: known, issues: [] };
  const { value, issues } = parseWithIssues(rackSchema, json, pathOf);
  if (value !== undefined && isObject(json)) before.set(json, value);
  return { value, issues: issues.slice(0, planLimits.issuesShown) };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function issueOfSection(section: unknown): { rule: string; message: string } | undefined {
  if (section === undefined) return { rule: 'type object', message: 'is missing: it must be an object.' };
  if (typeof section !== 'object' || section === null || Array.isArray(section)) {
    return { rule: 'type object', message: 'must be an object of racks by id.' };
  }
  return issueOfRackCount(Object.keys(section).length);
}

/** The issue of a racks section with too many entries. */
export function issueOfRackCount(count: number): { rule: string; message: string } | undefined {
  if (count <= planLimits.racks) return undefined;
  const rule = `at most ${String(planLimits.racks)} racks`;
  return { rule, message: `has ${String(count)} entries; ${rule} are allowed.` };
}

function issuesOfKey(id: string, path: string): InputIssue[] {
  const read = idSchema.safeParse(id);
  const reason = read.error?.issues[0]?.message;
  return reason === undefined ? [] : [{ path, rule: 'id', message: `is not allowed as a key: ${reason}.` }];
}

/** Checks counts before validation, for the same reason that racks are read one by one. */
function issuesOfCounts(rack: unknown, pathOf: (path: readonly string[]) => string): InputIssue[] {
  const parts = [
    ['contents', planLimits.contentsPerRack],
    ['feeds', planLimits.feedsPerRack],
  ] as const;
  return parts.flatMap(([name, max]) => {
    const part = typeof rack === 'object' && rack !== null ? (rack as JsonObject)[name] : undefined;
    const count = typeof part === 'object' && part !== null ? Object.keys(part).length : 0;
    const rule = `at most ${String(max)} ${name}`;
    return count > max
      ? [
          {
            path: pathOf([name]),
            rule,
            message: `has ${String(count)} entries; ${rule} are allowed in a rack.`,
          },
        ]
      : [];
  });
}
