/** The roles, in the order of their outputs. */
export const ROLES = ['perp_ind', 'perp_org', 'target', 'victim', 'weapon'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of incident that MUC-4's key tells apart, in the order of their outputs. */
export const TYPES = ['ATTACK', 'BOMBING', 'KIDNAPPING', 'ARSON', 'ROBBERY', 'FORCED WORK STOPPAGE'] as const;
export type IncidentType = (typeof TYPES)[number];
