/**
 * All that is used of Kysely when the program runs, in one place and out of one file: loading its 300 files takes
 * longer than reading a page. `npm run bundle` makes that file of the Kysely that is installed.
 */
export {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from './kysely.bundle.js';
