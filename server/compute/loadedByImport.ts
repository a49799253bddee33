/**
 * Makes a thread load its module by `import()`: Node 20 aborts the whole process if a thread ends while `require()` loads a module of
 * this kind (v8::Module::IsGraphAsync on a module that is not instantiated).
 */
export const LOADED_BY_IMPORT: readonly string[] = ['--no-experimental-require-module'];
