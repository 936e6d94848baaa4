import { PROFILES, type Profile } from '../../../model/finding.ts';
import type { CommonOptions, Context } from '../context.ts';

/** The rule profile a command settles figures under. */
export function profileOf(context: Context, { profile }: CommonOptions): Profile {
  return PROFILES.find((name) => name === profile) ?? context.settings.profile;
}
