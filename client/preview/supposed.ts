import type { Supposed } from '../../server/src/protocol.ts';

/** The plan as it is. */
export const nothing: Supposed = { moves: [] };

export const isNothing = ({ scenario, without, moves }: Supposed): boolean =>
  scenario === undefined && without === undefined && moves.length === 0;
