/** The layers of ARCHITECTURE.md, proved: each folder of models/ imports from itself and from the layers below it. */
const layers = [
  ['units', 'math', 'problems'],
  ['physics', 'series'],
  ['catalogue', 'weather', 'places'],
  ['racks', 'floor', 'power', 'cooling', 'airflow', 'workload', 'tariff', 'carbon', 'finance'],
  ['plan'],
  ['simulate', 'life'],
  ['report'],
  ['study', 'interchange', 'claims', 'newHall'],
  ['edit'],
  ['present'],
];

/** The layers inside the client, from the ground up. The worker's parts know the types of its protocol, not each other. */
const clientLayers = ['worker', 'floor', 'library', 'sync', 'state', 'ui', 'fields', 'pages', 'home', 'app'];
const layersWithin = {
  'client/worker': ['protocol', 'tables', 'results', 'forms|files', 'details'],
  'client/floor': ['scene', 'draw', 'gestures|trace|checks'],
  server: ['files', 'results', 'people', 'store', 'config|operating|compute|netbox', 'jobs', 'cli|http'],
  'server/store': ['database', 'plans|people|watch|backup', 'files|studies|requests'],
  'models/plan': ['document', 'prepare', 'layout'],
  'models/edit': ['document', 'merge', 'journal|trace', 'commands'],
  'models/present': [
    'format',
    'charts',
    'words|walks',
    'figures',
    'floor',
    'design',
    'changes',
    'diagrams',
    'sheets',
    'tables',
    'printed',
  ],
};

/** Each folder imports from itself and from those before it. */
const noUpwardWithin = (owner, names) =>
  names.slice(0, -1).map((name, index) => ({
    name: `${owner.replaceAll('/', '-')}-${name.replaceAll('|', '-')}-imports-nothing-above`,
    severity: 'error',
    from: { path: `^${owner}/(${name})/` },
    to: { path: `^${owner}/(${names.slice(index + 1).join('|')})/` },
  }));

const folders = (names) => `^models/(${names.join('|')})/`;

const noUpward = layers.slice(0, -1).map((names, index) => ({
  name: `layer-${index}-imports-nothing-above`,
  severity: 'error',
  from: { path: folders(names) },
  to: { path: folders(layers.slice(index + 1).flat()) },
}));

export default {
  forbidden: [
    ...noUpward,
    ...noUpwardWithin('client', clientLayers),
    ...Object.entries(layersWithin).flatMap(([owner, names]) => noUpwardWithin(owner, names)),
    {
      name: 'domains-do-not-know-each-other',
      comment: 'What one domain needs from another arrives as plain numbers.',
      severity: 'error',
      from: { path: `^models/(${layers[3].join('|')})/` },
      to: { path: folders(layers[3]), pathNot: '^models/$1/' },
    },
    {
      name: 'models-import-zod-and-nothing-else',
      severity: 'error',
      from: { path: '^models/', pathNot: `${folders(['edit', 'present'])}|^models/math/contentHash[.]ts$` },
      to: { pathNot: '^(models/|node_modules/zod/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'content-hash-imports-sha-256',
      severity: 'error',
      from: { path: '^models/math/contentHash[.]ts$' },
      to: { pathNot: '^node_modules/@noble/hashes/' },
    },
    {
      name: 'edit-and-present-import-the-pure-modules-of-d3-too',
      severity: 'error',
      from: { path: folders(['edit', 'present']) },
      to: {
        pathNot: '^(models/|node_modules/(zod|d3-(array|geo|interpolate|scale|shape|sankey))/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shells-do-not-know-each-other',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { path: '^(server|client)/', pathNot: '^$1/' },
    },
    {
      name: 'shells-import-no-tests',
      severity: 'error',
      from: { path: '^(models|server|client)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'command-line-loads-http-only-to-serve',
      severity: 'error',
      from: { path: '^server/cli/', pathNot: '^server/cli/commands/(serve|stopServer)[.]ts$' },
      to: { path: '^server/http/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'production-code-uses-production-packages',
      severity: 'error',
      from: { path: '^(models|server)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
  },
};
