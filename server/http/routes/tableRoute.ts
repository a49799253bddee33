import { z } from 'zod';
import { librarySchema, type Library } from '../../../models/catalogue/Library.ts';
import { searchRows, type SearchedRow } from '../../results/searchRows.ts';
import { sourcesOf } from '../../results/sourcesOf.ts';
import { route, type Route } from '../Route.ts';

export const searchParameters = z.object({
  search: z.array(z.string()).optional().meta({
    description:
      'Search words, in any case; all must occur in the id, name, city, class, country, region or sector',
  }),
});

/** Schema of the response of a table. */
export type TableSchema<Row extends z.ZodType> = z.ZodObject<
  {
    version: z.ZodString;
    hash: z.ZodString;
    items: z.ZodArray<Row>;
    sources: typeof librarySchema.shape.sources;
  },
  z.core.$strict
>;

/** Schema of the response of a catalogue table: its rows, with their sources. */
export function tableSchema<Row extends z.ZodType>(id: string, row: Row, rows: string): TableSchema<Row> {
  return z
    .strictObject({
      version: z.string().meta({ description: 'Version of the catalogue' }),
      hash: z.string().meta({ description: 'Hash of its built-in tables, as in reports' }),
      items: z.array(row),
      sources: librarySchema.shape.sources.meta({ description: 'Sources of the items, by key' }),
    })
    .meta({ id, description: `The ${rows} of the catalogue` });
}

/** A row that can be searched, with its sources. */
export type TableRow = SearchedRow & { readonly sources: readonly string[] };

interface Table extends Pick<Route, 'operationId' | 'path' | 'tag' | 'description' | 'exampleQuery'> {
  /** Plural name of its rows. */
  readonly rows: string;
  readonly schema: TableSchema<z.ZodType<TableRow>>;
  readonly rowsOf: (library: Library) => readonly TableRow[];
}

/** A route to search a table of the catalogue; it returns rows with their sources. */
export function tableRoute({ rows, schema, rowsOf, ...described }: Table): Route {
  return route({
    ...described,
    method: 'get',
    summary: `List ${rows}`,
    query: searchParameters,
    isConditional: true,
    answers: {
      200: {
        description: `The ${rows}, with their sources`,
        schema,
        headers: { ETag: 'Changes with the catalogue' },
      },
    },
    problems: [],
    handler: ({ query: { search = [] } }, { library }) => {
      const { version, hash } = library;
      const items = searchRows(rowsOf(library), search.join(' '));
      return {
        status: 200,
        headers: { ETag: `W/"${version}-${hash}"` },
        body: { version, hash, items, sources: sourcesOf(items, library) },
      };
    },
  });
}
