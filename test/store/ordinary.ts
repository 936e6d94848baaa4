/**
 * Gives up root's rights when the environment asks for it, after all code is loaded: the project itself may stand
 * where only root can read it.
 */
export async function becomeOrdinary(): Promise<void> {
  if (process.env.HEARSAY_TEST_USER === undefined) return;
  await import('../../src/store/open.ts');
  const user = Number(process.env.HEARSAY_TEST_USER);
  process.setgroups!([]);
  process.setgid!(user);
  process.setuid!(user);
}

/** The environment of a process that is to run as an ordinary user, whoever starts it. */
export function ordinary(): NodeJS.ProcessEnv {
  return process.getuid?.() === 0 ? { ...process.env, HEARSAY_TEST_USER: '65534' } : process.env;
}
