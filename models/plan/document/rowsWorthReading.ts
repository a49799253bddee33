import { ownRowsSchema } from '../../catalogue/Library.ts';
import { planLimits } from './limits.ts';

type JsonObject = Readonly<Record<string, unknown>>;
type Table = keyof typeof ownRowsSchema.shape;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTable = (name: string): name is Table => Object.hasOwn(ownRowsSchema.shape, name);

/**
 * A catalogue section as far as it is worth validating: no row more once there are as many mistakes as are shown.
 * A validator of the whole would gather several issues for each of a hundred thousand wrong rows.
 *
 * @param section - as it is in the JSON
 */
export function rowsWorthReading(section: unknown): unknown {
  if (!isObject(section) || rowCountOf(section) <= planLimits.issuesShown) return section;
  let issueCount = 0;
  const worthReading = (name: string, rows: unknown): unknown => {
    if (!isTable(name) || !isObject(rows)) return rows;
    const { keyType, valueType } = ownRowsSchema.shape[name].unwrap();
    const read: [string, unknown][] = [];
    for (const [id, row] of Object.entries(rows)) {
      if (issueCount >= planLimits.issuesShown) break;
      if (!keyType.safeParse(id).success) issueCount += 1;
      issueCount += valueType.safeParse(row).error?.issues.length ?? 0;
      read.push([id, row]);
    }
    return Object.fromEntries(read);
  };
  return Object.fromEntries(Object.entries(section).map(([name, rows]) => [name, worthReading(name, rows)]));
}

function rowCountOf(section: JsonObject): number {
  return Object.values(section).reduce<number>(
    (count, rows) => count + (isObject(rows) ? Object.keys(rows).length : 0),
    0,
  );
}
