/** Groups of operations, in the order of the API page. */
export const tags = {
  Plans: 'Stateless: a plan in the request, results in the response',
  'Stored plans': 'Plans that the server keeps, with all their revisions',
  Files: 'Weather files, tariffs, images and drawings, which the server keeps beside plans',
  Studies: 'Many designs of one plan, which the server computes beside requests',
  Jobs: 'Requests that compute for longer than an answer may wait: sent with `Prefer: respond-async` (RFC 7240), fetched when they are done',
  Bills: 'Stateless: a load and published rates in the request, bills in the response',
  Cooling: 'Cooling systems and climates',
  Workloads: 'Stateless: an AI workload in the request, results in the response',
  Claims: 'Figures of articles on AI computing, checked against the models',
  NetBox: 'Import of racks, devices and feeds from NetBox, and export to it',
  Catalogue: 'Catalogue rows that a plan can refer to, with sources',
  People: 'Sign-in, bearer tokens, share links and the audit log',
  Server: 'Status of the server',
} as const;
