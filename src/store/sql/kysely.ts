/**
 * All that is used of Kysely when the program runs, in one place: its 300 files take 0.15 s to load, a bundle of them
 * a tenth of that, and whoever builds one has to change this file alone.
 */
export {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
