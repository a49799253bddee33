/** The groups that operations are listed in, in the order of the API page. */
export const tags = {
  Plans: 'A plan goes in, an answer comes out; nothing is stored',
  Bills: 'A load and published rates go in, bills come out; nothing is stored',
  Cooling: 'Cooling systems and the climates they work in',
  Workloads: 'AI workloads: a statement goes in, an answer comes out',
  Claims: 'Figures of articles on AI computing, held against the models',
  NetBox: 'Racks, devices and feeds from NetBox, and back to it',
  Catalogue: 'What a plan can name, with sources',
  Server: 'The server itself',
} as const;
