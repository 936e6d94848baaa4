import type { Command } from './context.ts';

const deciding = () => import('./commands/decide.ts');

/** Every command, and where its work is written: a command's code is loaded only when it is asked for. */
export const ACTIONS = {
  read: async () => (await import('./commands/read.ts')).read as Command,
  incidents: async () => (await import('./commands/incidents.ts')).incidents,
  show: async () => (await import('./commands/show.ts')).show,
  explain: async () => (await import('./commands/explain.ts')).explain,
  sources: async () => (await import('./commands/sources.ts')).sources,
  search: async () => (await import('./commands/search.ts')).search,
  diff: async () => (await import('./commands/diff.ts')).diff,
  judge: async () => (await deciding()).judge as Command,
  merge: async () => (await deciding()).merge as Command,
  split: async () => (await deciding()).split as Command,
  correct: async () => (await deciding()).correct as Command,
  reject: async () => (await deciding()).reject as Command,
  grade: async () => (await deciding()).grade as Command,
  redact: async () => (await deciding()).redact as Command,
  undo: async () => (await deciding()).undo as Command,
  export: async () => (await import('./commands/export.ts')).exportAll as Command,
  import: async () => (await import('./commands/import.ts')).importFile,
  backup: async () => (await import('./commands/backup.ts')).backup,
  verify: async () => (await import('./commands/verify.ts')).verify,
  alerts: async () => (await import('./commands/alerts.ts')).alerts as Command,
  watch: async () => (await import('./commands/watch.ts')).watch as Command,
  serve: async () => (await import('./commands/serve.ts')).serve as Command,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
} as const satisfies Record<string, () => Promise<Command>>;

export type ActionName = keyof typeof ACTIONS;
